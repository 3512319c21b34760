"""Draws charts as SVG: readable in light and dark, and told in words by a title and a description."""

import math
from xml.sax.saxutils import escape

WIDTH = 760
STYLE = """
  text { font: 14px system-ui, sans-serif; fill: #1f2328 }
  .ground { fill: #ffffff } .axis { stroke: #6e7781 } .grid { stroke: #d0d7de }
  .own { fill: #0b57d0 } .other { fill: #6e7781 }
  .line { fill: none; stroke-width: 2.5 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .ground { fill: #0d1117 } .axis { stroke: #8b949e } .grid { stroke: #30363d }
    .own { fill: #79b8ff } .other { fill: #8b949e }
  }
"""
# Each line has a colour of its own in light and dark, a dash and a sign (the corners of a shape), so that no
# colour is needed to tell them apart.
LINES = [
    ("#0b57d0", "#79b8ff", "", "-5,-5 5,-5 5,5 -5,5"),
    ("#b35900", "#ffa657", "8 4", "0,-6 6,5 -6,5"),
    ("#8250df", "#d2a8ff", "2 4", "0,-7 7,0 0,7 -7,0"),
    ("#1a7f37", "#56d364", "10 3 2 3", "-6,-5 6,-5 0,6"),
    ("#cf222e", "#ff7b72", "4 2", "-2,-6 2,-6 2,-2 6,-2 6,2 2,2 2,6 -2,6 -2,2 -6,2 -6,-2 -2,-2"),
    ("#57606a", "#b1bac4", "1 3", "-6,-2 6,-2 6,2 -6,2"),
]


def frame(title, description, height, style, content):
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="title description">
<title id="title">{escape(title)}</title>
<desc id="description">{escape(description)}</desc>
<style>{STYLE}{style}</style>
<rect class="ground" width="{WIDTH}" height="{height}"/>
<text x="16" y="26" font-weight="600">{escape(title)}</text>
{content}
</svg>
"""


def bars(title, unit, rows):
    """Returns a chart of one bar a row, the longest below: (name, value, whether it is Waymark)."""
    rows = sorted(rows, key=lambda row: row[1])
    greatest = max(value for _, value, _ in rows) or 1
    parts = []
    for number, (name, value, own) in enumerate(rows):
        top = 44 + number * 30
        width = (WIDTH - 290) * value / greatest
        parts.append(f'<text x="16" y="{top + 16}">{escape(name)}</text>')
        parts.append(f'<rect class="{"own" if own else "other"}" x="170" y="{top}" width="{width:.1f}" height="22"/>')
        parts.append(f'<text x="{178 + width:.1f}" y="{top + 16}">{figure(value)} {unit}</text>')
    told = "; ".join(f"{name} {figure(value)} {unit}" for name, value, _ in rows)
    return frame(title, told + ".", 60 + len(rows) * 30, "", "\n".join(parts))


def lines(title, unit, series):
    """Returns a chart of values by the number of markers, both axes by powers of ten: name to (markers, value)."""
    height, left, right, top, bottom = 420, 70, WIDTH - 190, 50, 370
    points = [point for known in series.values() for point in known]
    span = [(math.floor(math.log10(min(axis))), math.ceil(math.log10(max(axis)))) for axis in zip(*points)]

    def place(x, y):
        (x_from, x_to), (y_from, y_to) = span
        across = (math.log10(x) - x_from) / max(1, x_to - x_from)
        up = (math.log10(y) - y_from) / max(1, y_to - y_from)
        return left + (right - left) * across, bottom - (bottom - top) * up

    parts, style, told = [], [], []
    for power in range(span[1][0], span[1][1] + 1):
        _, y = place(10 ** span[0][0], 10**power)
        parts.append(f'<line class="grid" x1="{left}" x2="{right}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(f'<text x="{left - 8}" y="{y + 5:.1f}" text-anchor="end">{figure(10**power)}</text>')
    for power in range(span[0][0], span[0][1] + 1):
        x, _ = place(10**power, 10 ** span[1][0])
        parts.append(f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{top}" y2="{bottom}"/>')
        parts.append(f'<text x="{x:.1f}" y="{bottom + 20}" text-anchor="middle">{10**power:,}</text>')
    below = f'x="{(left + right) / 2}" y="{bottom + 42}" text-anchor="middle"'
    parts.append(f"<text {below}>markers ({escape(unit)} upwards)</text>")
    for number, (name, known) in enumerate(series.items()):
        light, dark, dash, corners = LINES[number % len(LINES)]
        style.append(
            f".s{number} {{ stroke: {light} }} .t{number} {{ fill: {light} }} "
            f"@media (prefers-color-scheme: dark) {{ .s{number} {{ stroke: {dark} }} .t{number} {{ fill: {dark} }} }}")
        spots = [place(*point) for point in known]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
        parts.append(f'<polyline class="line s{number}" stroke-dasharray="{dash}" points="{path}"/>')
        label = (right + 20, top + 15 + number * 24)
        for x, y in [*spots, label]:
            at = f'transform="translate({x:.1f} {y:.1f})"'
            parts.append(f'<polygon class="t{number}" {at} points="{corners}"/>')
        parts.append(f'<text class="t{number}" x="{label[0] + 14}" y="{label[1] + 5}">{escape(name)}</text>')
        told.append(f"{name}: " + ", ".join(f"{figure(value)} with {markers:,}" for markers, value in known))
    return frame(title, f"{unit}. " + "; ".join(told) + ".", height, "".join(style), "\n".join(parts))


def figure(value):
    """Returns a figure as text with two or three digits that count."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}" if value >= 0.001 or value == 0 else f"{value:.1g}"
