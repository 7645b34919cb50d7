print("handscroll")
