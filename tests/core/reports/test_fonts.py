from desktop_app.core.paths import resources
from desktop_app.core.reports.typesetting import fonts

FOLDER = resources() / "fonts"


def test_every_font_is_named_with_its_licence() -> None:
    said = (FOLDER / "README.md").read_text(encoding="utf-8")
    for font in fonts(False).fonts():
        assert f"| {font.family} |" in said
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL-Noto.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL-Inter.txt").read_text(encoding="utf-8")


def test_fonts_stay_small_enough_to_ship() -> None:
    sizes = [path.stat().st_size for path in FOLDER.iterdir() if path.suffix in {".otf", ".ttf"}]
    assert sizes and max(sizes) < 1_500_000 and sum(sizes) < 6_500_000


def test_fonts_bring_the_weights_that_the_window_asks_for() -> None:
    known = {(font.family, font.weight, font.style) for font in fonts(False).fonts()}
    assert {("Inter", weight, "normal") for weight in (400, 500, 600, 700)} <= known
    assert {("Noto Serif", weight, style) for weight in (400, 700) for style in ("normal", "italic")} <= known
