"""The names of languages, in the person's language."""

from desktop_app.core.i18n import tr


def language_name(tag: str) -> str:
    """Return the name of a language by its tag, or the tag where we have no name for it."""
    names = {
        "ar": tr("Arabic"),
        "bg": tr("Bulgarian"),
        "ca": tr("Catalan"),
        "cs": tr("Czech"),
        "da": tr("Danish"),
        "de": tr("German"),
        "el": tr("Greek"),
        "en": tr("English"),
        "es": tr("Spanish"),
        "fa": tr("Persian"),
        "fi": tr("Finnish"),
        "fr": tr("French"),
        "he": tr("Hebrew"),
        "hu": tr("Hungarian"),
        "hy": tr("Armenian"),
        "id": tr("Indonesian"),
        "it": tr("Italian"),
        "iu": tr("Inuktitut"),
        "ja": tr("Japanese"),
        "ka": tr("Georgian"),
        "ko": tr("Korean"),
        "nb": tr("Norwegian"),
        "nl": tr("Dutch"),
        "pl": tr("Polish"),
        "pt": tr("Portuguese"),
        "ro": tr("Romanian"),
        "ru": tr("Russian"),
        "sk": tr("Slovak"),
        "sl": tr("Slovenian"),
        "sv": tr("Swedish"),
        "th": tr("Thai"),
        "tr": tr("Turkish"),
        "uk": tr("Ukrainian"),
        "vi": tr("Vietnamese"),
        "zh": tr("Chinese"),
    }
    return names.get(tag.split("-")[0].lower(), tag)
