"""Plain English, written for these tests: every sentence ends in one full stop and has at least three words."""

PASSAGES = (
    (
        "The council met on Tuesday to discuss the new bridge.",
        "Residents of the northern district have waited for it since the flood.",
        "Engineers presented two designs and an estimate of the cost.",
        "The mayor promised a decision before winter.",
    ),
    (
        "Negotiators left the hotel shortly after midnight without an agreement.",
        "Both delegations described the atmosphere as constructive.",
        "A second round of consultations is scheduled for the end of the month.",
        "Observers remain unconvinced that either government is ready for concessions.",
    ),
    (
        "The dog ran up the hill.",
        "It saw a red fox near the old barn.",
        "The fox ran away at once.",
        "The dog came home and slept by the fire.",
    ),
    (
        "Unemployment declined for the seventh consecutive quarter.",
        "Economists attribute the improvement to manufacturing and construction.",
        "Inflation nevertheless continues to erode household purchasing power.",
    ),
    (
        "Fishermen in the harbour aren't pleased with the quota.",
        "They say it's the third cut in four years.",
        "The ministry hasn't answered their letter yet.",
        "We'll hear its decision on Friday.",
        "They've heard such promises before and they don't trust them.",
    ),
    (
        "Rain fell for nine days.",
        "Rivers rose above their banks and covered the fields.",
        "Soldiers carried food to villages that no lorry could reach.",
        "Nobody was hurt and most families are back in their houses.",
    ),
    (
        "The constitutional court invalidated the emergency legislation on procedural grounds.",
        "Its chairwoman emphasised that parliamentary deliberation had been circumvented.",
        "Representatives of the coalition criticised the interpretation as unprecedented.",
        "Opposition politicians welcomed an affirmation of institutional independence.",
    ),
    (
        "A small museum in the mountains has bought a painting of a cow.",
        "The painter never left her valley and never sold a picture while she lived.",
        "Visitors come from far away to look at it.",
    ),
    (
        'The spokeswoman said: "The pipeline was shut down as a precaution."',
        '"There is no danger to the population," she added.',
        "Inspectors arrived at the pumping station in the afternoon.",
    ),
    (
        "Exports of grain fell by 14 percent in 2019.",
        "The harvest of 2020 was larger by 3,500 tonnes.",
        "Prices at the exchange rose to 212 crowns a tonne.",
        "Traders expect a quiet autumn.",
    ),
    (
        "The airline cancelled forty flights because of the strike.",
        "Passengers slept on benches and queued for water.",
        "The pilots' union demands shorter shifts and longer rests.",
        "Management calls the walk-out illegal and has gone to court.",
    ),
    (
        "Scientists have found a new kind of moss on the southern island.",
        "It grows on black stones that are wet all year.",
        "The discovery suggests that the island was connected with the continent.",
        "Further expeditions depend on the availability of an icebreaker.",
    ),
    (
        "Zorvania and Keldoria have exchanged ambassadors after a decade of silence.",
        "The two states had broken off relations over the Varnholt lighthouse.",
        "Neither capital would say what became of the lighthouse.",
    ),
    (
        "She won the race by the width of a hand.",
        "He lost it by the same width and laughed.",
        "The crowd stood and sang until it was dark.",
    ),
    (
        "The central bank's decision surprised analysts and investors alike.",
        "Its governor cited uncertainty about international supply chains.",
        "Bond yields declined immediately after the announcement.",
        "The currency recovered in the course of the afternoon.",
        "Exporters' associations had demanded considerably more.",
    ),
    (
        "Teachers at the school on Mill Road want more books and fewer forms.",
        "Parents brought cakes to the meeting and stayed for three hours.",
        "The headmaster listened and wrote everything down.",
        "What he wrote is in a drawer.",
    ),
    (
        "Investigators recovered the flight recorder from the seabed.",
        "Preliminary analysis indicates an electrical malfunction in the cockpit.",
        "Manufacturers have recommended supplementary inspections of comparable aircraft.",
        "A comprehensive report will be published within twelve months.",
    ),
    (
        "The hospital needs nurses and it needs them now.",
        "Two wards are closed and a third may follow.",
        "A nurse of thirty years' service said she was tired.",
        "The administration speaks of a temporary reorganisation.",
    ),
    (
        "Four out of ten voters stayed at home.",
        "The governing party lost a quarter of its seats and kept its majority.",
        "Its leader thanked everyone who had worked for the campaign.",
        "The smaller parties will now talk to each other - or so they say.",
    ),
    (
        "Wolves have returned to the forest after one hundred and twenty years.",
        "Shepherds are building fences with money from the state.",
        "Environmentalists celebrate the animals' reappearance as a success of conservation.",
        "The sheep have not been asked.",
    ),
    (
        "The state-owned shipyard will build four ice-class tankers.",
        "Long-term contracts guarantee employment for about 1,100 workers.",
        "Non-governmental organisations question the project's profitability.",
    ),
    (
        "A pump failed, the lights went out, and the lift stopped between two floors.",
        "Inside were a baker, a judge, a boy with a kite (red) and somebody's parrot.",
        "They were freed at six; the parrot had learned two new words.",
    ),
    (
        "Telecommunications infrastructure in mountainous municipalities remains inadequate.",
        "Subsidies disproportionately benefited metropolitan agglomerations.",
        "Parliamentarians recommended a fundamental reconsideration of eligibility criteria.",
    ),
    (
        "HMM was all that the old minister said.",
        "THE PAPERS PRINTED IT IN CAPITALS AND DIDN'T EXPLAIN IT.",
        "His successor says even less and is admired for it.",
    ),
)
