/* growth FILE.png|FILE.svg|FILE.pdf: about the chart of Charts/growth-bars.yaml on 1600 × 900, drawn straight through
   Cairo and Pango as a plain program would: the system's font configuration, Cairo's own PNG writer, glyphs as Cairo
   writes them. It reads no spec and no data; it is what Handscroll's time and memory are measured against. */
#include <math.h>
#include <pango/pangocairo.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <stdio.h>
#include <string.h>

enum { WIDTH = 1600, HEIGHT = 900, MARGIN = 90 };

static const double ink[3] = {0x16 / 255.0, 0x20 / 255.0, 0x2a / 255.0};
static const double quiet[3] = {0x55 / 255.0, 0x62 / 255.0, 0x6e / 255.0};
static const double accent[3] = {0x1d / 255.0, 0x5f / 255.0, 0x8a / 255.0};

static const struct row {
    const char *name;
    double value;
    int at_least;
} rows[] = {
    {"旅遊接待人數", 29.7, 0},
    {"本地產品和特產線上銷售收入", 20, 1},
    {"規模以上工業增加值", 4.7, 0},
    {"農業增加值", 4.7, 0},
    {"服務業增加值", 2.4, 0},
};
enum { ROWS = sizeof rows / sizeof *rows };

/* One line of text with its baseline at y. */
static void text(cairo_t *cr, const char *words, double x, double y, double size, int bold, const double color[3]) {
    PangoLayout *layout = pango_cairo_create_layout(cr);
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family(font, "Noto Sans CJK TC");
    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout, font);
    pango_layout_set_text(layout, words, -1);
    cairo_move_to(cr, x, y - pango_layout_get_baseline(layout) / (double)PANGO_SCALE);
    cairo_set_source_rgb(cr, color[0], color[1], color[2]);
    pango_cairo_show_layout(cr, layout);
    pango_font_description_free(font);
    g_object_unref(layout);
}

/* The open end of a lower bound: from the accent to nothing. */
static void fade(cairo_t *cr, double x, double y, double width, double height) {
    cairo_pattern_t *pattern = cairo_pattern_create_linear(x, 0, x + width, 0);
    cairo_pattern_add_color_stop_rgba(pattern, 0, accent[0], accent[1], accent[2], 1);
    cairo_pattern_add_color_stop_rgba(pattern, 1, accent[0], accent[1], accent[2], 0);
    cairo_set_source(cr, pattern);
    cairo_rectangle(cr, x, y, width, height);
    cairo_fill(cr);
    cairo_pattern_destroy(pattern);
}

static void draw_row(cairo_t *cr, const struct row *row, double top, double step) {
    const double scale = (WIDTH - 2 * MARGIN) / 34.0, height = step * 0.42;
    const double y = top + step * 0.58, width = row->value * scale, open = row->at_least ? 3 * scale : 0;
    char label[32];
    snprintf(label, sizeof label, "%s%g%%", row->at_least ? "≥" : "", row->value);

    text(cr, row->name, MARGIN, y - 12, 28, 0, ink);
    cairo_set_source_rgb(cr, accent[0], accent[1], accent[2]);
    cairo_rectangle(cr, MARGIN, y, width, height);
    cairo_fill(cr);
    if (row->at_least) fade(cr, MARGIN + width, y, open, height);
    text(cr, label, MARGIN + width + open + 16, y + height / 2 + 10, 30, 1, ink);
}

static void draw(cairo_t *cr) {
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    text(cr, "旅遊與線上銷售年均增長兩成以上，遠快於各業增加值", MARGIN, 112, 48, 1, ink);
    text(cr, "遼源市，截至2022年的五年間，年均增長率（%）", MARGIN, 162, 28, 0, quiet);
    for (int i = 0; i < ROWS; i++) draw_row(cr, &rows[i], 180 + i * 115, 115);
    text(cr, "≥：原文作「以上」，為下限。", MARGIN, 806, 22, 0, quiet);
    text(cr, "資料來源：吉林日報彩練新聞，董博，2022年5月16日", MARGIN, 838, 22, 0, quiet);
}

static cairo_surface_t *surface_for(const char *path) {
    const char *end = strrchr(path, '.');
    if (end && !strcmp(end, ".svg")) return cairo_svg_surface_create(path, WIDTH, HEIGHT);
    if (end && !strcmp(end, ".pdf")) return cairo_pdf_surface_create(path, WIDTH, HEIGHT);
    return cairo_image_surface_create(CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
}

int main(int count, char **arguments) {
    if (count != 2) {
        fprintf(stderr, "usage: growth FILE.png|FILE.svg|FILE.pdf\n");
        return 2;
    }
    cairo_surface_t *surface = surface_for(arguments[1]);
    cairo_t *cr = cairo_create(surface);
    draw(cr);
    cairo_destroy(cr);

    cairo_status_t status = CAIRO_STATUS_SUCCESS;
    if (cairo_surface_get_type(surface) == CAIRO_SURFACE_TYPE_IMAGE)
        status = cairo_surface_write_to_png(surface, arguments[1]);
    cairo_surface_finish(surface);
    if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    if (status != CAIRO_STATUS_SUCCESS) {
        fprintf(stderr, "growth: %s\n", cairo_status_to_string(status));
        return 1;
    }
    return 0;
}
