// ICU is opened at the first text that asks, not linked: few texts do, and linking it would cost every start of the
// program its time. Its headers stay inside of this file, because Foundation has other ones with the same names.

#include "words.h"

#include <dlfcn.h>
#include <pthread.h>
#include <unicode/ubrk.h>

// The names of ICU's functions end in its version: the header's macros add it.
#define TEXT_OF(name) #name
#define SYMBOL(name) TEXT_OF(name)

const char *const words_library = "libicuuc.so." U_ICU_VERSION_SHORT;

static __typeof__(ubrk_open) *open_iterator;
static __typeof__(ubrk_next) *next_boundary;
static __typeof__(ubrk_close) *close_iterator;

static void open_library(void) {
    void *library = dlopen(words_library, RTLD_LAZY | RTLD_LOCAL);
    if (!library) return;
    open_iterator = dlsym(library, SYMBOL(ubrk_open));
    next_boundary = dlsym(library, SYMBOL(ubrk_next));
    close_iterator = dlsym(library, SYMBOL(ubrk_close));
}

int32_t words_starts(
    const char *language, const uint16_t *text, int32_t length, int32_t *starts, int32_t capacity) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, open_library);
    if (!open_iterator || !next_boundary || !close_iterator) return -1;

    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *words = open_iterator(UBRK_WORD, language, text, length, &status);
    if (U_FAILURE(status)) return -2;
    int32_t count = 0;
    for (int32_t place = 0; place != UBRK_DONE && place < length; place = next_boundary(words)) {
        if (count < capacity) starts[count] = place;
        count++;
    }
    close_iterator(words);
    return count;
}
