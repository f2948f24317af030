import pytest

from desktop_app.core.text.language import function_words, guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ship was seen near the cable, and the crew of it did not answer.", "en"),
        ("Le navire a été vu près du câble, et les marins ne répondaient pas à la radio.", "fr"),
        ("Das Schiff wurde in der Nähe des Kabels gesehen, und die Besatzung ist nicht zu finden.", "de"),
        ("El consejo decidió el lunes que el puerto de Vigo se cerrara a todos los barcos de la flota.", "es"),
        ("O conselho decidiu na segunda-feira que o porto de Aveiro fosse fechado a todos os navios.", "pt"),
        ("Il consiglio ha deciso lunedì che il porto di Genova sarà chiuso per tutte le navi della flotta.", "it"),
        ("De raad besloot op maandag dat de haven voor alle schepen zou worden gesloten.", "nl"),
        ("Rådet beslutade på måndagen att hamnen skulle stängas för alla fartyg som inte har tillstånd.", "sv"),
        ("Совет решил в понедельник, что порт будет закрыт для всех судов, и об этом сообщили по радио.", "ru"),
        ("Рада вирішила в понеділок, що порт буде закрито для всіх суден, але це ще не все.", "uk"),
        ("قرر المجلس في يوم الإثنين أن الميناء يغلق على كل السفن التي لا تحمل إذنا من الوزارة.", "ar"),
        ("理事会决定于星期一关闭港口，所有船只不得进入。", "zh"),
        ("理事会は月曜日に港を閉鎖することを決めた。", "ja"),
        ("의회는 월요일에 항구를 폐쇄하기로 결정했다.", "ko"),
        ("Το συμβούλιο αποφάσισε να κλείσει το λιμάνι.", "el"),
        ("המועצה החליטה לסגור את הנמל.", "he"),
        ("ᐅᒥᐊᕐᔪᐊᖅ ᑭᕕᓚᐅᖅᑐᖅ ᐃᖃᓗᐃᑦ ᖃᓂᒋᔭᖓᓂ.", "iu"),
        ("The word 港 means harbour in the language of the islands, and it is written in one stroke.", "en"),
        (
            "The board met on the quay and it was decided that the ferry would stop. Le conseil s'est réuni sur le quai"
            " et il a été décidé que le traversier ne partirait pas.",
            "fr",
        ),
        ("Vostrel Tellisk Ilvesk Ossolin", ""),
        ("412 418 2031", ""),
        ("", ""),
    ],
)
def test_guess_language_goes_by_script_and_small_words(text: str, language: str) -> None:
    assert guess_language(text) == language


def test_function_words_are_none_for_a_language_we_do_not_know() -> None:
    assert "que" in function_words("es")
    assert function_words("xx") == frozenset()
