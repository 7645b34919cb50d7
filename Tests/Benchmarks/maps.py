#!/usr/bin/env python3
"""maps.py --tool HANDSCROLL [--python PYTHON] [--positions N]: maps of made-up coasts, as large as one likes.

A world of 200 countries and a map of 3,200 counties with a lookup, both TopoJSON of shared, quantized arcs; and the
world as GeoJSON with N positions. With PYTHON, which needs vl-convert-python, the topologies are drawn by it too.
"""
import argparse
import json
import os
import pathlib
import random
import tempfile

from compare import measure

ONE = """
import sys, vl_convert
open(sys.argv[2], "wb").write(vl_convert.vegalite_to_png(open(sys.argv[1]).read()))
"""
GRID = 1_000_000


def coast(a, b, steps, chance):
    """A ragged way from a to b: each middle is moved aside, then those of the halves by less."""
    aside, step, reach = [0.0] * (steps + 1), steps, 0.12
    while step > 1:
        half = step // 2
        for i in range(half, steps, step):
            aside[i] = (aside[i - half] + aside[i + half]) / 2 + chance.uniform(-reach, reach)
        step, reach = half, reach * 0.55
    dx, dy = b[0] - a[0], b[1] - a[1]
    return [(a[0] + dx * i / steps - dy * aside[i], a[1] + dy * i / steps + dx * aside[i]) for i in range(steps + 1)]


def topology(columns, rows, steps, box):
    """Countries side by side, whose borders are arcs of `steps` (a power of two) that neighbours share."""
    west, south, east, north = box
    width, height = (east - west) / columns, (north - south) / rows
    chance = random.Random(1)
    scale = [(east - west + width) / (GRID - 1), (north - south + height) / (GRID - 1)]
    shift = [west - width / 2, south - height / 2]
    arcs = []

    def arc(x0, y0, x1, y1):
        way = coast((west + width * x0, south + height * y0), (west + width * x1, south + height * y1), steps, chance)
        cells = [(round((x - shift[0]) / scale[0]), round((y - shift[1]) / scale[1])) for x, y in way]
        arcs.append([cells[0]] + [(b[0] - a[0], b[1] - a[1]) for a, b in zip(cells, cells[1:])])
        return len(arcs) - 1

    along = [[arc(i, j, i + 1, j) for i in range(columns)] for j in range(rows + 1)]
    up = [[arc(i, j, i, j + 1) for i in range(columns + 1)] for j in range(rows)]
    shapes = [{"type": "Polygon", "id": j * columns + i,
               "arcs": [[up[j][i], along[j + 1][i], ~up[j][i + 1], ~along[j][i]]]}
              for j in range(rows) for i in range(columns)]
    return {"type": "Topology", "transform": {"scale": scale, "translate": shift},
            "objects": {"shapes": {"type": "GeometryCollection", "geometries": shapes}}, "arcs": arcs}


def write_geojson(map_, path):
    """The topology's shapes with positions of their own."""
    (sx, sy), (tx, ty) = map_["transform"]["scale"], map_["transform"]["translate"]
    arcs = []
    for arc in map_["arcs"]:
        x = y = 0
        way = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            way.append(f"[{x * sx + tx:.6f},{y * sy + ty:.6f}]")
        arcs.append(way)
    count = 0
    with open(path, "w") as file:
        file.write('{"type":"FeatureCollection","features":[')
        for index, shape in enumerate(map_["objects"]["shapes"]["geometries"]):
            ring = []
            for arc in shape["arcs"][0]:
                way = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
                ring += way[1:] if ring else way
            count += len(ring)
            file.write(("," if index else "") + '{"type":"Feature","geometry":{"type":"Polygon","coordinates":[['
                       + ",".join(ring) + "]]}}")
        file.write("]}")
    return count


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True, type=pathlib.Path)
    parser.add_argument("--python")
    parser.add_argument("--positions", type=int, default=1_600_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        world = topology(20, 10, 2048, (-170, -70, 170, 75))
        counties = topology(80, 40, 128, (-124, 26, -67, 49))
        (folder / "world.json").write_text(json.dumps(world, separators=(",", ":")))
        (folder / "counties.json").write_text(json.dumps(counties, separators=(",", ":")))
        rates = [{"id": i, "rate": i * 7919 % 1000} for i in range(3200)]
        format_ = {"type": "topojson", "feature": "shapes"}
        plain = {"width": 800, "height": 450, "mark": {"type": "geoshape", "fill": "lightgray", "stroke": "white"}}
        specs = {
            "world": (plain | {"projection": {"type": "equalEarth"}}, world),
            "counties": ({
                "width": 800, "height": 450, "mark": "geoshape", "projection": {"type": "albersUsa"},
                "transform": [{"lookup": "id", "from": {"data": {"values": rates}, "key": "id", "fields": ["rate"]}}],
                "encoding": {"color": {"field": "rate", "type": "quantitative"}}}, counties),
        }
        for title, (spec, data) in specs.items():
            file, inline, out = folder / f"{title}.vl.json", folder / f"{title}.inline.json", str(folder / "out")
            file.write_text(json.dumps(spec | {"data": {"url": f"{title}.json", "format": format_}}))
            line = f"{title}, {os.path.getsize(folder / f'{title}.json') / 1e6:.1f} MB of TopoJSON:"
            for kind in ("png", "svg"):
                tool = [str(options.tool.resolve()), "render", str(file), "-o", f"{out}.{kind}"]
                seconds, memory = min(measure(tool) for _ in range(3))
                line += f" {kind.upper()} {seconds:.2f} s, {memory / 1024:.0f} MiB;"
                if kind == "png" and options.python:
                    inline.write_text(json.dumps(spec | {"data": {"values": data, "format": format_}}))
                    theirs = measure([options.python, "-c", ONE, str(inline), f"{out}.png"])
                    line += f" 1/{theirs[0] / seconds:.0f} of vl-convert's time (aim 1/4);"
            print(line)
        steps = 2
        while steps * 800 < options.positions:
            steps *= 2
        count = write_geojson(topology(20, 10, steps, (-170, -70, 170, 75)), folder / "large.json")
        file = folder / "large.vl.json"
        file.write_text(json.dumps(plain | {"data": {"url": "large.json", "format": {"property": "features"}}}))
        size = os.path.getsize(folder / "large.json")
        seconds, memory = measure([str(options.tool.resolve()), "render", str(file), "-o", str(folder / "out.png")])
        print(f"{count / 1e6:.1f} million positions, {size / 1e6:.0f} MB of GeoJSON: PNG {seconds:.2f} s, "
              f"{memory / 1024:.0f} MiB, {memory * 1024 / size:.1f} times the file")


if __name__ == "__main__":
    main()
