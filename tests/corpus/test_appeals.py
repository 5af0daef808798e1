# ruff: noqa: E501 - tables of lines as pages print them

"""What pages say to their readers, and sentences of articles that begin alike."""

from __future__ import annotations

import pytest

from tests.corpus.paragraph_texts import LEAD, SECOND, role_of

CALLS = [
    "Were you at the fair when the wheel stopped? Send us your photos: pictures@tarn.example",
    "Have you been refused a mortgage? Tell us what happened at money@tarn.example.",
    "Do you live on Castle Row? Share your experience with us by email.",
    "Did you see the fire? Do you have a video? Message our reporters on 0555 0101.",
    "Are you a teacher? Get in touch with us.",
    "Got a question about the new tax? Email your question to tax@tarn.example",
    "If you have been affected by the closure, please email our newsroom at desk@tarn.example.",
    "If you value what we do, please support our reporting from two crowns a month.",
    "Did you like this story? Become a member of the Tarn Lake Observer.",
    "Enjoyed this? Sign up to our daily briefing.",
    "The Observer is editorially independent, meaning we set our own agenda.",
    "Tarn Online is reader-funded. Please support our journalism with a gift.",
    "Worried about the river? Subscribe to our free flood alerts.",
    "This article was amended on 4 June 2024. An earlier version said that the dam was built in 1913.",
    "This story was corrected to say that the mayor, who was asked twice, is 54.",
    "An earlier version of this article gave the wrong year for “The Long Field”.",
    "When this material is used, a link to Tarn Online is required.",
    "Reproduction of this text, in whole or in part, is prohibited without written permission.",
    "Send this article to a friend",
    "Mehr zum Thema: Wer die Brücke bezahlt", "Siehe auch: Die Brücke in Bildern", "Folgen Sie der Rundschau auf Instagram und Facebook",
    "Jetzt unseren Newsletter abonnieren und nichts verpassen", "Haben Sie einen Hinweis für uns? Schreiben Sie uns.",
    "Lire aussi : « Le pont ne rouvrira pas »", "Inscrivez-vous à notre newsletter du soir", "Retrouvez-nous sur Instagram",
    "Te puede interesar: El puente que nadie quiso", "Suscríbase a nuestro boletín semanal", "Siga La Gaceta en Facebook y X",
    "Leggi anche: Il ponte chiuso", "Iscriviti alla newsletter", "Leia também: A ponte fechada", "Siga-nos no Instagram",
    "Читайте также: Кто заплатит за мост", "По теме: «Мост закрыт»", "Подпишитесь на наш канал в Telegram",
    "Заметили опечатку? Выделите её и нажмите Ctrl+Enter", "При перепечатке материалов ссылка на «Вестник» обязательна.",
]  # fmt: skip

SENTENCES = [
    "Were you to ask the engineers, you would hear another story about the old dam.",
    "Have you ever seen a river stop? The people of Castle Row have, and they will tell you about it.",
    "“Were you at the fair? Send us your photos,” a poster of the police says.",
    "Do you have a story? Tell us, the commission had asked every village in the valley.",
    "Are you a teacher? Get in touch, the minister told the hall, and some of them did.",
    "Have you lost a dog? Call us, the sheriff writes under his own telephone number.",
    "Did you see the fire? That was the only question the prosecutor put to her.",
    "If you value the forest, donate to its wardens, the sign at the gate says.",
    "If you like the mountains, you will like what the valley has become since the mine closed.",
    "If you see smoke, contact the fire brigade first and the forester second.",
    "The central bank is independent, and the government has promised to support its decisions.",
    "The auditor is editorially correct but legally wrong, two professors of law wrote.",
    "Sorrel is independent since 1991 and has had eleven prime ministers.",
    "This article of the treaty was amended on 4 June 1997, in a night session.",
    "This report was amended by the ministry before anybody outside had read it.",
    "An earlier version of the bill gave the mayor a veto.",
    "Related: that is the word the prosecutor used for the two fires, and she used it twice.",
    "Read more: this was the advice that the old librarian gave to everybody who asked her.",
    "Reproduction in captivity is forbidden fruit for most zoos, biologists joke.",
    "When this material is used in bridges, it cracks after thirty winters.",
    "Folgen Sie dem Fluss auf der linken Seite, so steht es noch auf dem Schild.",
    "Der Newsletter der Behörde nannte die Brücke noch im Mai sicher.",
    "Lire aussi vite que possible, voilà ce que l'on demande aux élèves de Valmorel.",
    "Suivez l'argent, a dit le procureur au premier jour du procès.",
    "Siga el dinero, dijo el fiscal el primer día del juicio en Montalbo.",
    "Подписывайтесь под каждым словом, сказал он на канале заводского радио.",
    "При перепечатке устава ссылка на закон исчезла, и этого никто не заметил.",
]  # fmt: skip


@pytest.mark.parametrize("line", CALLS)
def test_what_a_page_asks_of_its_readers_is_furniture(line: str) -> None:
    assert role_of(line, f"{LEAD}\n\n{SECOND}\n\n{line}") == "furniture"


@pytest.mark.parametrize("line", CALLS)
def test_it_is_furniture_between_paragraphs_too(line: str) -> None:
    assert role_of(line, f"{LEAD}\n\n{line}\n\n{SECOND}") == "furniture"


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_that_begins_alike_stays(line: str) -> None:
    assert role_of(line, f"{LEAD}\n\n{line}\n\n{SECOND}") == "body"
