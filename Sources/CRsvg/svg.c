// librsvg is opened at the first picture that asks, not linked: few pages have one, and linking it with the twenty
// libraries it needs would cost every start of the program its time. Its interface of version 2.46, which is kept
// stable, is declared here as far as it is used; the header would ask for the headers of those libraries too.
// https://gnome.pages.gitlab.gnome.org/librsvg/Rsvg-2.0/class.Handle.html

#include "svg.h"

#include <dlfcn.h>
#include <glib-object.h>
#include <pthread.h>
#include <string.h>

typedef struct {
    double x, y, width, height;
} Viewport;

typedef void *NewFromData(const uint8_t *, size_t, GError **);
typedef void SetDPI(void *, double);
typedef gboolean RenderDocument(void *, struct _cairo *, const Viewport *, GError **);

const char *const svg_library = "librsvg-2.so.2";

static NewFromData *new_from_data;
static SetDPI *set_dpi;
static RenderDocument *render_document;

static void open_library(void) {
    void *library = dlopen(svg_library, RTLD_LAZY | RTLD_LOCAL);
    if (!library) return;
    new_from_data = (NewFromData *)dlsym(library, "rsvg_handle_new_from_data");
    set_dpi = (SetDPI *)dlsym(library, "rsvg_handle_set_dpi");
    render_document = (RenderDocument *)dlsym(library, "rsvg_handle_render_document");
}

bool svg_is_installed(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, open_library);
    return new_from_data && set_dpi && render_document;
}

static char *text_of(GError *error) {
    char *text = strdup(error ? error->message : "it gives no reason");
    g_clear_error(&error);
    return text;
}

void *svg_open(const uint8_t *bytes, size_t count, char **problem) {
    GError *error = NULL;
    // Without a base address librsvg follows none but those within the file.
    void *picture = new_from_data(bytes, count, &error);
    if (!picture) {
        *problem = text_of(error);
        return NULL;
    }
    // CSS's inch (CSS Values 3, section 5.2); librsvg's own would be 90 pixels.
    set_dpi(picture, 96);
    return picture;
}

char *svg_draw(void *picture, struct _cairo *cairo, double width, double height) {
    Viewport viewport = {0, 0, width, height};
    GError *error = NULL;
    return render_document(picture, cairo, &viewport, &error) ? NULL : text_of(error);
}

void svg_close(void *picture) { g_object_unref(picture); }
