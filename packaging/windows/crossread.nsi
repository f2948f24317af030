; The installer for Windows: for one person, without an administrator. Compiled by bundling.nsis, which hands in
;   VERSION  0.1.0        VERSION4  0.1.0.0      SIZE_KB   what it takes on the disk
;   OUT      the installer                       ICON      the program's icon
;   PANEL    the picture beside the last page
;   LICENCE  the licence's text                  FILES     the macros install_files and remove_files: every file by name
; and, where the stub of another processor is wanted, TARGET.
;
; What is left alone: projects, settings, and every file in the folder that the installer did not write: nothing is
; removed but by its name. The folder is not put on PATH: NSIS cuts a value at 1,024 characters, and a longer PATH would
; lose its end.
;
; Ends with 0 done; 1 stopped by the person; 2 stopped: this Windows will not do, or an older version could not be
; removed; 3 stopped: Crossread is running.

!if ${NSIS_PACKEDVERSION} < 0x03008000
  !error "NSIS 3.08 or later is needed: before it, DeleteRegKey /ifempty did not look at values."
!endif
!ifdef TARGET
  Target ${TARGET}
!endif
Unicode true
SetCompressor /SOLID lzma
SetCompressorDictSize 32
SetDateSave off ; the time of the build is nobody's business
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS all
CRCCheck force
BrandingText " "

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WinVer.nsh
!include x64.nsh
!include "${FILES}"

!define CLASSES "Software\Classes"
!define CAPABILITIES "Software\Crossread\Capabilities"
!define ALL_UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall"
!define UNINSTALL "${ALL_UNINSTALL}\Crossread"
!define APP_PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define PROGRAM "crossreadw.exe"
!define CONSOLE "crossread.exe"
!define OPEN '"$INSTDIR\${PROGRAM}" "%1"'
!define OLDEST_BUILD 17763 ; Windows 10 1809: what Qt 6.11 asks for

Name "Crossread"
Caption "Crossread ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Crossread"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"

VIProductVersion "${VERSION4}"
VIFileVersion "${VERSION4}"
VIAddVersionKey /LANG=0 "ProductName" "Crossread"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "Crossread ${VERSION} installer"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "CompanyName" "Crossread"
VIAddVersionKey /LANG=0 "LegalCopyright" "Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_LICENSEPAGE_BUTTON $(next)
!define MUI_LICENSEPAGE_TEXT_BOTTOM $(licence_note)
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PANEL}"
!define MUI_UNFINISHPAGE_NOAUTOCLOSE

!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"

LangString next ${LANG_ENGLISH} "&Next >"
LangString next ${LANG_FRENCH} "&Suivant >"
LangString licence_note ${LANG_ENGLISH} "Crossread is free under this licence. The licences of its parts come with it."
LangString licence_note ${LANG_FRENCH} "Crossread est libre sous cette licence. Les licences de ses composants l'accompagnent."
LangString about ${LANG_ENGLISH} "Read two sources side by side"
LangString about ${LANG_FRENCH} "Lire deux sources côte à côte"
LangString project ${LANG_ENGLISH} "Crossread project"
LangString project ${LANG_FRENCH} "Projet Crossread"
LangString document ${LANG_ENGLISH} "Document to compare"
LangString document ${LANG_FRENCH} "Document à comparer"
LangString running ${LANG_ENGLISH} "Crossread is open. Close it, then choose Retry."
LangString running ${LANG_FRENCH} "Crossread est ouvert. Fermez-le, puis choisissez Réessayer."
LangString system ${LANG_ENGLISH} "Crossread needs a 64-bit Windows 10 of version 1809 or a later one."
LangString system ${LANG_FRENCH} "Crossread demande Windows 10 (64 bits), version 1809 ou plus récente."
LangString stuck ${LANG_ENGLISH} "The version of Crossread that is installed could not be removed. Remove it in Windows' settings, under Apps, then start again."
LangString stuck ${LANG_FRENCH} "La version installée de Crossread n'a pas pu être retirée. Retirez-la dans les paramètres de Windows, sous Applications, puis recommencez."

Var old ; the folder of the version that is installed; empty where there is none

; Stop, having asked, as long as a program in FOLDER runs: Windows lets nobody write to the file of one that does.
!macro define_wait_for prefix
Function ${prefix}wait_for
  Exch $R0
  Push $R1
  Push $R2
  ${Do}
    StrCpy $R2 "free"
    ${If} ${FileExists} "$R0\${PROGRAM}"
      ClearErrors
      FileOpen $R1 "$R0\${PROGRAM}" a
      ${If} ${Errors}
        StrCpy $R2 "running"
      ${Else}
        FileClose $R1
      ${EndIf}
    ${EndIf}
    ${If} ${FileExists} "$R0\${CONSOLE}"
      ClearErrors
      FileOpen $R1 "$R0\${CONSOLE}" a
      ${If} ${Errors}
        StrCpy $R2 "running"
      ${Else}
        FileClose $R1
      ${EndIf}
    ${EndIf}
    ${If} $R2 == "free"
      ${ExitDo}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(running)" /SD IDCANCEL IDCANCEL`
      SetErrorLevel 3
      Quit
    ${EndIf}
  ${Loop}
  Pop $R2
  Pop $R1
  Pop $R0
FunctionEnd
!macroend
!insertmacro define_wait_for ""
!insertmacro define_wait_for "un."

!macro tell_the_shell ; SHCNE_ASSOCCHANGED, SHCNF_FLUSHNOWAIT
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0x3000, p 0, p 0)'
!macroend

; Offer Crossread under "Open with" for a kind of document, whose default stays what it is.
!macro offer suffix
  WriteRegStr HKCU "${CLASSES}\${suffix}\OpenWithProgids" "Crossread.Document" ""
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}\SupportedTypes" "${suffix}" ""
!macroend

!macro withdraw suffix program_id
  DeleteRegValue HKCU "${CLASSES}\${suffix}\OpenWithProgids" "${program_id}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${suffix}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${suffix}"
!macroend

!macro each_document do
  !insertmacro ${do} ".pdf"
  !insertmacro ${do} ".docx"
  !insertmacro ${do} ".html"
  !insertmacro ${do} ".htm"
  !insertmacro ${do} ".txt"
  !insertmacro ${do} ".md"
!macroend

!macro withdraw_document suffix
  !insertmacro withdraw "${suffix}" "Crossread.Document"
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    MessageBox MB_OK|MB_ICONSTOP "$(system)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  ReadRegStr $old HKCU "${UNINSTALL}" "InstallLocation"
FunctionEnd

; Remove the program's files of the version that is installed, by that version's own list of them.
Function remove_old
  ${If} $old == ""
  ${OrIfNot} ${FileExists} "$old\uninstall.exe"
    Return
  ${EndIf}
  Push $old
  Call wait_for
  InitPluginsDir
  CopyFiles /SILENT /FILESONLY "$old\uninstall.exe" "$PLUGINSDIR\old.exe"
  ClearErrors
  ExecWait '"$PLUGINSDIR\old.exe" /S /UPGRADE _?=$old' $0
  ${If} ${Errors}
  ${OrIf} $0 <> 0
    MessageBox MB_OK|MB_ICONSTOP "$(stuck)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

Section
  Push "$INSTDIR"
  Call wait_for
  Call remove_old

  SetOverwrite on
  !insertmacro install_files
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\Crossread.lnk" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0 SW_SHOWNORMAL "" "$(about)"

  ; Projects: ours to open by double-click.
  WriteRegStr HKCU "${CLASSES}\Crossread.Project" "" "$(project)"
  WriteRegStr HKCU "${CLASSES}\Crossread.Project\DefaultIcon" "" "$INSTDIR\${PROGRAM},1"
  WriteRegStr HKCU "${CLASSES}\Crossread.Project\shell\open\command" "" '${OPEN}'
  WriteRegStr HKCU "${CLASSES}\.crossread" "" "Crossread.Project"
  WriteRegStr HKCU "${CLASSES}\.crossread" "Content Type" "application/x-crossread"
  WriteRegStr HKCU "${CLASSES}\.crossread\OpenWithProgids" "Crossread.Project" ""

  ; Documents: offered, no more.
  WriteRegStr HKCU "${CLASSES}\Crossread.Document" "" "$(document)"
  WriteRegStr HKCU "${CLASSES}\Crossread.Document\Application" "ApplicationName" "Crossread"
  WriteRegStr HKCU "${CLASSES}\Crossread.Document\Application" "ApplicationIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${CLASSES}\Crossread.Document\shell\open\command" "" '${OPEN}'
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}" "FriendlyAppName" "Crossread"
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}\shell\open\command" "" '${OPEN}'
  WriteRegStr HKCU "${CLASSES}\Applications\${PROGRAM}\SupportedTypes" ".crossread" ""
  WriteRegStr HKCU "${CLASSES}\Applications\${CONSOLE}" "NoOpenWith" ""
  !insertmacro each_document offer

  ; Windows' page of default programs, and the Run box, which opens the window under either name.
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationName" "Crossread"
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationDescription" "$(about)"
  WriteRegStr HKCU "${CAPABILITIES}\FileAssociations" ".crossread" "Crossread.Project"
  WriteRegStr HKCU "Software\RegisteredApplications" "Crossread" "${CAPABILITIES}"
  WriteRegStr HKCU "${APP_PATHS}\${CONSOLE}" "" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${APP_PATHS}\${PROGRAM}" "" "$INSTDIR\${PROGRAM}"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Crossread"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Crossread"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1

  !insertmacro tell_the_shell
SectionEnd

Section "un.Crossread"
  Push "$INSTDIR"
  Call un.wait_for
  SetOutPath "$TEMP" ; a folder that is the working one cannot go
  !insertmacro remove_files
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; if nothing else is in it

  ; A newer version takes over the entries, and with them what the person chose and pinned.
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/UPGRADE" $1
  ${IfNot} ${Errors}
    Return
  ${EndIf}

  Delete "$SMPROGRAMS\Crossread.lnk"
  DeleteRegKey HKCU "${CLASSES}\Crossread.Project"
  DeleteRegKey HKCU "${CLASSES}\Crossread.Document"
  DeleteRegKey HKCU "${CLASSES}\Applications\${PROGRAM}"
  DeleteRegKey HKCU "${CLASSES}\Applications\${CONSOLE}"
  ReadRegStr $0 HKCU "${CLASSES}\.crossread" ""
  ${If} $0 == "Crossread.Project"
    DeleteRegValue HKCU "${CLASSES}\.crossread" ""
    DeleteRegValue HKCU "${CLASSES}\.crossread" "Content Type"
  ${EndIf}
  !insertmacro withdraw ".crossread" "Crossread.Project"
  !insertmacro each_document withdraw_document
  DeleteRegKey HKCU "${CAPABILITIES}"
  DeleteRegKey /ifempty HKCU "Software\Crossread"
  DeleteRegValue HKCU "Software\RegisteredApplications" "Crossread"
  DeleteRegKey HKCU "${APP_PATHS}\${CONSOLE}"
  DeleteRegKey HKCU "${APP_PATHS}\${PROGRAM}"
  DeleteRegKey HKCU "${UNINSTALL}"
  ; What holds these, where nothing else is in them.
  DeleteRegKey /ifempty HKCU "${CLASSES}\Applications"
  DeleteRegKey /ifempty HKCU "Software\RegisteredApplications"
  DeleteRegKey /ifempty HKCU "${APP_PATHS}"
  DeleteRegKey /ifempty HKCU "${ALL_UNINSTALL}"
  !insertmacro tell_the_shell
SectionEnd
