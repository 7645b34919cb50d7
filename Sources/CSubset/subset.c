// HarfBuzz's subsetter is opened for the first PDF, not linked: other formats do without, and linking it would cost
// every start of the program its time.

#include "subset.h"

#include <dlfcn.h>
#include <hb-subset.h>
#include <pthread.h>

const char *const subset_library = "libharfbuzz-subset.so.0";

static __typeof__(hb_subset_input_create_or_fail) *create_input;
static __typeof__(hb_subset_input_destroy) *destroy_input;
static __typeof__(hb_subset_input_glyph_set) *glyph_set;
static __typeof__(hb_subset_input_set) *input_set;
static __typeof__(hb_subset_input_set_flags) *set_flags;
static __typeof__(hb_subset_plan_create_or_fail) *create_plan;
static __typeof__(hb_subset_plan_destroy) *destroy_plan;
static __typeof__(hb_subset_plan_execute_or_fail) *execute;
static __typeof__(hb_subset_plan_old_to_new_glyph_mapping) *new_glyphs;

static void open_library(void) {
    void *library = dlopen(subset_library, RTLD_LAZY | RTLD_LOCAL);
    if (!library) return;
    create_input = dlsym(library, "hb_subset_input_create_or_fail");
    destroy_input = dlsym(library, "hb_subset_input_destroy");
    glyph_set = dlsym(library, "hb_subset_input_glyph_set");
    input_set = dlsym(library, "hb_subset_input_set");
    set_flags = dlsym(library, "hb_subset_input_set_flags");
    create_plan = dlsym(library, "hb_subset_plan_create_or_fail");
    destroy_plan = dlsym(library, "hb_subset_plan_destroy");
    execute = dlsym(library, "hb_subset_plan_execute_or_fail");
    new_glyphs = dlsym(library, "hb_subset_plan_old_to_new_glyph_mapping");
}

static hb_blob_t *executed(hb_subset_plan_t *plan, uint32_t *glyphs, size_t count) {
    hb_face_t *face = execute(plan);
    if (!face) return NULL;
    hb_blob_t *file = hb_face_reference_blob(face);
    hb_face_destroy(face);
    hb_map_t *numbers = new_glyphs(plan);
    for (size_t i = 0; i < count; i++) glyphs[i] = hb_map_get(numbers, glyphs[i]);
    return file;
}

hb_blob_t *subset_of(hb_face_t *face, uint32_t *glyphs, size_t count) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, open_library);
    if (!create_input || !destroy_input || !glyph_set || !input_set || !set_flags || !create_plan || !destroy_plan ||
        !execute || !new_glyphs)
        return NULL;

    hb_subset_input_t *input = create_input();
    if (!input) return NULL;
    for (size_t i = 0; i < count; i++) hb_set_add(glyph_set(input), glyphs[i]);
    // Shared parts of outlines are written out: the subsetter is a hundred times slower where it must sort out which are
    // left, and Cairo keeps all of them.
    set_flags(input, HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    // The text is laid out: what is left to say is what the glyphs look like.
    static const hb_tag_t layout[] = {
        HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('B', 'A', 'S', 'E'),
        HB_TAG('V', 'O', 'R', 'G'), HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'), HB_TAG('D', 'S', 'I', 'G'),
        HB_TAG('k', 'e', 'r', 'n'), HB_TAG('m', 'o', 'r', 'x'), HB_TAG('M', 'A', 'T', 'H'),
    };
    for (size_t i = 0; i < sizeof layout / sizeof *layout; i++)
        hb_set_add(input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG), layout[i]);

    hb_subset_plan_t *plan = create_plan(face, input);
    hb_blob_t *file = plan ? executed(plan, glyphs, count) : NULL;
    if (plan) destroy_plan(plan);
    destroy_input(input);
    return file;
}
