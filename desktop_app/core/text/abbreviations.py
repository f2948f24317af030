"""Shortened words whose full stop seldom ends a sentence, in English and French."""

from desktop_app.core.text.word_lists import word_set

BEFORE_NAME = word_set(
    "mr mrs ms mx dr prof hon rev fr gen lt col maj capt cmdr cpl sgt sen rep gov pres amb min sec supt insp det adm "
    "const cst sgt messrs mme mmes mlle mlles mgr me m mm st ste sts mt ft pte dir dép sén"
)
"""Followed by a name: never the end, unless what follows can only begin a sentence."""

BEFORE_NUMBER = word_set(
    "no nos nr ref refs tab p pp art arts s ss c cc r rr reg regs sec secs para paras par fig figs eq ch chap vol vols "
    "cl sched pt pg app"
)
"""Followed by a number: not the end if a digit follows."""

NEVER_LAST = word_set(
    "v vs e.g i.e eg ie cf viz approx ca c-à-d c.-à-d p.ex incl esp dept univ assn bros tel tél env av"
)
"""Always followed by more of the sentence."""

MONTHS = word_set("jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc")

OFTEN_LAST = word_set("inc ltd co corp llc plc cie ltée jr sr etc al ph.d m.d b.a m.a ll.b q.c k.c esq ed eds bros rd")
"""May close a sentence: the end if what follows looks like a beginning."""

STARTERS = word_set(
    "the a an this that these those there here it he she we they i you his her its our their my in on at by for from "
    "with without after before during since while when where if as but and or so yet however moreover although "
    "because what who why how all some many most no not one two both each another such then now today yesterday "
    "according asked to under over between among despite even only once until meanwhile instead also later earlier "
    "le la les un une des ce cet cette ces il elle ils elles on nous vous je tu en dans sur pour par avec sans après "
    "avant pendant depuis mais et ou donc car si comme lorsque quand selon leur leurs son sa ses notre nos à au aux "
    "du de cela ceci c'est c’est l'an d'autres toutefois cependant aussi ainsi"
)
"""Words that, capitalised, open a sentence rather than continue a name."""

AFTER_ORDINAL = word_set(
    "januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts"
)
"""What German counts with a number and a full stop: "14. März"."""

AFTER_CLOCK = word_set(
    "est edt et pst pdt pt cst cdt ct mst mdt mt gmt utc bst cet cest mon tue wed thu fri monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august september october november "
    "december"
)
"""What may follow a.m. or p.m. within one sentence though it is capitalised."""
