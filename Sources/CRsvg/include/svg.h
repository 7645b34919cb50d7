#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// As in cairo.h, which is left to another module.
struct _cairo;

/// The library that draws SVG pictures: `librsvg-2.so.2`.
extern const char *const svg_library;

/// Whether it is installed. It is opened when it is first asked for, from whatever thread.
bool svg_is_installed(void);

/// Reads a picture from the bytes of its file, which it keeps no hold of. Nothing else is read.
///
/// Returns NULL where it is none, and in `problem` why: a text to `free`. The library must be installed.
void *svg_open(const uint8_t *bytes, size_t count, char **problem);

/// Draws a picture so that it fills the rectangle from 0, 0 to `width`, `height`.
///
/// Returns NULL, or what is wrong: a text to `free`.
char *svg_draw(void *picture, struct _cairo *cairo, double width, double height);

void svg_close(void *picture);
