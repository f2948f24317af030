"""The application bundle says what it opens, carries its icon, and is signed from the inside out."""

import os
import plistlib
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from bundling import dmg, icons, macos

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "macos" / "sign-and-notarise"
SECRETS = {"CROSSREAD_CERTIFICATE": "c2VjcmV0", "CROSSREAD_CERTIFICATE_PASSWORD": "hush-hush"}
COMMON_TOOLS = (
    "sh",
    "awk",
    "base64",
    "cat",
    "cut",
    "dirname",
    "find",
    "grep",
    "mktemp",
    "od",
    "rm",
    "sed",
    "sort",
    "tr",
)
NOTARY = {"CROSSREAD_NOTARY_KEY": "key-text", "CROSSREAD_NOTARY_KEY_ID": "ID1", "CROSSREAD_NOTARY_ISSUER": "issuer-1"}

needs_shell = pytest.mark.skipif(os.name != "posix", reason="a script for POSIX shells")


def plist() -> dict[str, object]:
    return plistlib.loads(plistlib.dumps(macos.info_plist("1.2.0rc3", (15, 0))))


def test_plist_owns_projects_when_read() -> None:
    said = plist()
    (project,) = [kind for kind in said["CFBundleDocumentTypes"] if kind["LSHandlerRank"] == "Owner"]
    (exported,) = said["UTExportedTypeDeclarations"]
    assert project["LSItemContentTypes"] == [exported["UTTypeIdentifier"]] == ["org.crossread.project"]
    assert exported["UTTypeConformsTo"] == ["public.data", "public.database"]
    assert exported["UTTypeTagSpecification"]["public.filename-extension"] == ["crossread"]
    assert exported["UTTypeTagSpecification"]["public.mime-type"] == ["application/x-crossread"]


def test_plist_takes_over_no_document_when_read() -> None:
    others = [kind for kind in plist()["CFBundleDocumentTypes"] if kind["LSHandlerRank"] != "Owner"]
    assert {kind["LSHandlerRank"] for kind in others} == {"Alternate"}
    assert {kind["CFBundleTypeRole"] for kind in others} == {"Viewer"}
    assert {name for kind in others for name in kind["LSItemContentTypes"]} == {
        "com.adobe.pdf",
        "org.openxmlformats.wordprocessingml.document",
        "public.html",
        "public.plain-text",
        "net.daringfireball.markdown",
    }


def test_plist_opens_no_network_and_says_its_version_when_read() -> None:
    said = plist()
    assert "NSAppTransportSecurity" not in said
    assert said["CFBundleShortVersionString"] == "1.2.0"
    assert said["LSMinimumSystemVersion"] == "15.0"
    assert said["LSBackgroundOnly"] is False
    assert said["NSHighResolutionCapable"] is True


def test_entitlements_are_as_few_as_possible_when_read() -> None:
    said = plistlib.loads((SCRIPT.parent / "entitlements.plist").read_bytes())
    assert said == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def mach(*commands: tuple[int, int, int]) -> bytes:
    """Return the head of a Mach-O file for arm64 with these load commands."""
    body = b"".join(struct.pack("<IIII", command, 16, first, second) for command, first, second in commands)
    return struct.pack("<IIIIIIII", 0xFEEDFACF, 0x0100000C, 0, 6, len(commands), len(body), 0, 0) + body


def fat(*slices: bytes) -> bytes:
    """Return a file for several processors."""
    head, place = struct.pack(">II", 0xCAFEBABE, len(slices)), 4096
    for one in slices:
        head += struct.pack(">IIIII", 0, 0, place, len(one), 12)
        place += 4096
    return b"".join(part.ljust(4096, b"\0") for part in (head, *slices))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (mach((0x32, 1, 15 << 16)), [(15, 0)]),
        (mach((0x19, 7, 7), (0x24, 10 << 16 | 13 << 8, 9)), [(10, 13)]),
        (fat(mach((0x32, 1, 13 << 16 | 3 << 8)), mach((0x32, 1, 11 << 16))), [(13, 3), (11, 0)]),
        (b"\x7fELF" + bytes(60), []),
        (b"", []),
    ],
)
def test_oldest_system_is_read_when_a_binary_names_it(
    tmp_path: Path, content: bytes, expected: list[tuple[int, int]]
) -> None:
    path = tmp_path / "binary"
    path.write_bytes(content)
    assert list(macos.minimums_of(path)) == expected


def test_oldest_system_is_the_newest_asked_for_when_binaries_differ(tmp_path: Path) -> None:
    for name, major in (("old", 11), ("new", 15), ("middle", 14)):
        (tmp_path / name).write_bytes(mach((0x32, 1, major << 16)))
    assert macos.minimum_system([tmp_path / "old"]) == macos.OLDEST_SYSTEM
    assert macos.minimum_system(sorted(tmp_path.iterdir())) == (15, 0)


def unpacked(content: bytes) -> bytes:
    out, place = b"", 0
    while place < len(content):
        mark = content[place]
        if mark < 0x80:
            out += content[place + 1 : place + 2 + mark]
            place += 2 + mark
        else:
            out += content[place + 1 : place + 2] * (mark - 0x80 + 3)
            place += 2
    return out


@pytest.mark.parametrize(
    "plane", [b"", b"a", b"aa", b"aaa", b"a" * 131, bytes(range(256)), b"ab" * 200 + b"c" * 300 + b"de", b"xyyyz"]
)
def test_pixels_unpack_to_themselves_when_packed(plane: bytes) -> None:
    assert unpacked(icons.packed(plane)) == plane
    assert len(icons.packed(b"a" * 256)) < 8


def test_icns_holds_every_part_when_written(tmp_path: Path) -> None:
    content = icons.write_icns(ROOT / "resources" / "icons" / "crossread.svg", tmp_path / "icon.icns").read_bytes()
    assert content[:4] == b"icns"
    assert struct.unpack_from(">I", content, 4)[0] == len(content)
    parts, place = {}, 8
    while place < len(content):
        kind, length = struct.unpack_from(">4sI", content, place)
        parts[kind] = content[place + 8 : place + length]
        place += length
    assert set(parts) == {*icons.ICNS_PICTURES, *icons.ICNS_PIXELS}
    for kind, size in icons.ICNS_PICTURES.items():
        assert struct.unpack_from(">II", parts[kind], 16) == (size, size)
    for kind, size in icons.ICNS_PIXELS.items():
        assert parts[kind][:4] == b"ARGB"
        assert len(unpacked(parts[kind][4:])) == 4 * size * size


def test_application_gets_what_came_after_freezing_when_completed(tmp_path: Path) -> None:
    frozen, contents = tmp_path / "crossread", tmp_path / "Crossread.app" / "Contents"
    for path in (frozen / "_internal" / "licences" / "page.html", frozen / "_internal" / "lib.dylib"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(path.name, encoding="utf-8")
    (contents / "Resources").mkdir(parents=True)
    (contents / "Frameworks").mkdir()
    (contents / "Frameworks" / "lib.dylib").write_text("its own", encoding="utf-8")
    for _ in range(2):
        dmg.complete(contents.parent, frozen)
    assert (contents / "Resources" / "licences" / "page.html").is_file()
    assert (contents / "Frameworks" / "licences" / "page.html").read_text(encoding="utf-8") == "page.html"
    assert (contents / "Frameworks" / "licences").is_symlink()
    assert (contents / "Frameworks" / "lib.dylib").read_text(encoding="utf-8") == "its own"


@pytest.mark.skipif(sys.platform == "darwin", reason="says what other systems lack")
def test_disk_image_lacks_macos_when_built_elsewhere() -> None:
    assert "macOS" in dmg.lacking()


@pytest.fixture
def app(tmp_path: Path) -> Path:
    """An application as PyInstaller lays it out, in a folder with a space."""
    contents = tmp_path / "a folder" / "Crossread.app" / "Contents"
    for name in ("MacOS/crossread", "Frameworks/libinner.dylib", "Frameworks/Qt.framework/Versions/A/Qt", "Info.plist"):
        (contents / name).parent.mkdir(parents=True, exist_ok=True)
        (contents / name).write_text("text" if name == "Info.plist" else "Mach-O", encoding="utf-8")
    return contents.parent


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """Apple's tools, which write down what they are called with, among the few that every system has."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in COMMON_TOOLS:
        if found := shutil.which(name):
            (folder / name).symlink_to(found)
    log = tmp_path / "calls"
    record = f'echo "${{0##*/}} $*" >> "{log}"\n'
    bodies = {
        "file": 'case $(cat "$2") in Mach-O) echo "Mach-O 64-bit";; *) echo text;; esac',
        "codesign": record,
        "security": record + 'case $1 in find-identity) echo "  1) ABCDEF \\"Developer ID Application: Us\\"";; '
        'list-keychains) [ $# -gt 3 ] || echo "    \\"/Users/a b/login.keychain-db\\"";; esac',
        "xcrun": record + 'case "$1 $2" in "notarytool submit") echo "  id: 42"; echo "  status: $VERDICT";; esac',
        "ditto": record + 'for last; do :; done; : > "$last"',
        "spctl": record,
    }
    for name, body in bodies.items():
        (folder / name).write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8", newline="\n")
        (folder / name).chmod(0o755)
    return folder


def sign(target: Path, tools: Path, **environment: str) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Run the script with nothing but these tools; return what came of it, and which tools it called with what."""
    temporary = tools.parent / "tmp"
    temporary.mkdir(exist_ok=True)
    given = {"PATH": str(tools), "TMPDIR": str(temporary), "VERDICT": "Accepted", **environment}
    done = subprocess.run([SCRIPT, target], capture_output=True, text=True, env=given, check=False)
    assert list(temporary.iterdir()) == [], "secrets are left in a file"
    log = tools.parent / "calls"
    return done, log.read_text(encoding="utf-8").strip().split("\n") if log.exists() else []


@needs_shell
def test_application_is_signed_ad_hoc_when_there_is_no_secret(app: Path, tools: Path) -> None:
    done, calls = sign(app, tools)
    assert (done.returncode, done.stderr) == (0, "")
    assert "No certificate is given: the application is signed ad hoc alone." in done.stdout
    assert {call.split(" ")[0] for call in calls} == {"codesign"}
    assert all("--sign -" in call for call in calls if "--verify" not in call)


@needs_shell
def test_disk_image_is_left_alone_when_there_is_no_secret(tools: Path, tmp_path: Path) -> None:
    image = tmp_path / "a.dmg"
    image.touch()
    done, calls = sign(image, tools)
    assert (done.returncode, calls) == (0, [])
    assert "left unsigned" in done.stdout


@needs_shell
def test_application_is_signed_from_the_inside_out_when_there_are_secrets(app: Path, tools: Path) -> None:
    done, calls = sign(app, tools, **SECRETS)
    assert done.returncode == 0, done.stderr
    assert "not notarised" in done.stdout
    signed = [call.split(" --sign ABCDEF ")[1] for call in calls if "--force" in call]
    contents = f"{app}/Contents"
    assert signed == [
        f"{contents}/Frameworks/Qt.framework/Versions/A/Qt",
        f"{contents}/Frameworks/libinner.dylib",
        f"{contents}/Frameworks/Qt.framework",
        f"{contents}/MacOS/crossread",
        str(app),
    ]
    assert all("--options runtime" in call and "--timestamp" in call for call in calls if "--force" in call)
    assert ["--entitlements" in call for call in calls if "--force" in call] == [False, False, False, True, True]


@needs_shell
def test_application_is_notarised_when_there_is_a_key(app: Path, tools: Path) -> None:
    done, calls = sign(app, tools, **SECRETS, **NOTARY)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().endswith("Notarised.")
    assert [call.split(" ")[1] for call in calls if call.startswith("xcrun")] == ["notarytool", "stapler", "stapler"]


@needs_shell
def test_signing_fails_with_apples_reasons_when_it_refuses(app: Path, tools: Path) -> None:
    done, calls = sign(app, tools, **SECRETS, **NOTARY, VERDICT="Invalid")
    assert done.returncode == 1
    assert "Apple did not accept it" in done.stderr
    assert any(call.startswith("xcrun notarytool log 42") for call in calls)
    assert not any("stapler" in call for call in calls)


@needs_shell
@pytest.mark.parametrize("missing", [*SECRETS, *NOTARY])
def test_signing_is_refused_when_some_secrets_are_missing(app: Path, tools: Path, missing: str) -> None:
    given = {name: value for name, value in {**SECRETS, **NOTARY}.items() if name != missing}
    done, calls = sign(app, tools, **given)
    assert done.returncode == 1
    assert missing in done.stderr
    assert calls == []


@needs_shell
@pytest.mark.parametrize("verdict", ["Accepted", "Invalid"])
def test_no_secret_is_printed_or_kept_when_signing(app: Path, tools: Path, verdict: str) -> None:
    done, calls = sign(app, tools, **SECRETS, **NOTARY, VERDICT=verdict)
    for secret in ("c2VjcmV0", "secret", "hush-hush", "key-text"):
        assert secret not in done.stdout + done.stderr
    assert sum(call.startswith("security delete-keychain") for call in calls) == 1
    assert calls[-2] == "security list-keychains -d user -s /Users/a b/login.keychain-db"
