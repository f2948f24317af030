"""What the executables say of themselves to Windows."""

from pathlib import Path
from typing import Any

from bundling.icons import write_ico
from bundling.nsis import four_numbers

MANIFEST = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security>
      <requestedPrivileges>
        <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
      </requestedPrivileges>
    </security>
  </trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1">
    <application>
      <supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/>
    </application>
  </compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings>
      <dpiAware xmlns="http://schemas.microsoft.com/SMI/2005/WindowsSettings">true/pm</dpiAware>
      <dpiAwareness xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">PerMonitorV2</dpiAwareness>
      <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
      <activeCodePage xmlns="http://schemas.microsoft.com/SMI/2019/WindowsSettings">UTF-8</activeCodePage>
    </windowsSettings>
  </application>
  <dependency>
    <dependentAssembly>
      <assemblyIdentity type="win32" name="Microsoft.Windows.Common-Controls" version="6.0.0.0"
        processorArchitecture="*" publicKeyToken="6595b64144ccf1df" language="*"/>
    </dependentAssembly>
  </dependency>
</assembly>
"""
"""Windows 10 and later, with the rights of the person alone; long paths, text in UTF-8, sharp on every screen."""

DESCRIPTIONS = {"crossread": "Crossread, command line", "crossreadw": "Crossread"}
"""The programs, and what the task manager and the firewall call them."""

ENGLISH_UNICODE = "040904B0"


def version_info(version: str, program: str) -> str:
    """Return the version resource of a program, as PyInstaller reads it from a file."""
    numbers = tuple(int(number) for number in four_numbers(version).split("."))
    said = {
        "CompanyName": "Crossread",
        "FileDescription": DESCRIPTIONS[program],
        "FileVersion": version,
        "InternalName": program,
        "LegalCopyright": "Apache-2.0",
        "OriginalFilename": f"{program}.exe",
        "ProductName": "Crossread",
        "ProductVersion": version,
    }
    strings = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in said.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004,"
        " fileType=0x1, subtype=0x0, date=(0, 0)), kids=["
        f"StringFileInfo([StringTable({ENGLISH_UNICODE!r}, [{strings}])]),"
        " VarFileInfo([VarStruct('Translation', [0x0409, 0x04B0])])])\n"
    )


def write_version_info(version: str, program: str, out: Path) -> Path:
    """Write the version resource of a program where PyInstaller reads it, and return `out`."""
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(version_info(version, program), encoding="utf-8")
    return out


def executable_options(root: Path, work: Path, version: str, program: str) -> dict[str, Any]:
    """Return what PyInstaller's EXE is told besides: icons (the program's, the project file's), version, manifest."""
    drawings = root / "resources" / "icons"
    icons = [write_ico(drawings / f"{name}.svg", work / f"{name}.ico") for name in ("crossread", "document")]
    return {
        "icon": [str(icon) for icon in icons],
        "version": str(write_version_info(version, program, work / f"{program}-version.txt")),
        "manifest": MANIFEST,
        "uac_admin": False,
    }
