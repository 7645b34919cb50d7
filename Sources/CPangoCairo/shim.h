#pragma once
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <cairo-ft.h>
#include <cairo-svg.h>
#include <cairo-pdf.h>
