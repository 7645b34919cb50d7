#pragma once
#include <stddef.h>
#include <stdint.h>

// As in hb.h, which is left to another module.
struct hb_face_t;
struct hb_blob_t;

/// The library that makes subsets: `libharfbuzz-subset.so.0`.
extern const char *const subset_library;

/// Makes of a face the file of one that has only the glyphs of a list, and its glyph 0.
///
/// Each number in the list is replaced by the glyph's number in the new face. Returns NULL where the library is not
/// installed or cannot read the face; the list is then as it was. Can be called from any thread.
struct hb_blob_t *subset_of(struct hb_face_t *face, uint32_t *glyphs, size_t count);
