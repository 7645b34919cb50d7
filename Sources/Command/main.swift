Tool.start()
