/* A stand-in for the program, to try the installer without it: it writes down what it was asked to open, in the file
   that the environment names, and stays open as long as the environment says. */
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

int wmain(int count, wchar_t **words) {
    const wchar_t *heard = _wgetenv(L"STANDIN_HEARD");
    const wchar_t *stay = _wgetenv(L"STANDIN_STAY_MS");
    FILE *out = heard ? _wfopen(heard, L"ab") : NULL;
    for (int place = 1; out && place < count; place++) {
        fwrite(words[place], sizeof(wchar_t), wcslen(words[place]), out);
        fwrite(L"\n", sizeof(wchar_t), 1, out);
    }
    if (out) fclose(out);
    if (stay) Sleep(wcstoul(stay, NULL, 10));
    return 0;
}
