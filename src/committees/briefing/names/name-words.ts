import { fold } from './fold.js';

const folded = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(fold));

/** Words after which a name comes. */
export const TITLES = folded('Frau Fr Herr Herrn Hr Hrn Kollegin Kollege Kollegen Mr Mrs Ms Miss');

/** Words that stand between a title or a given name and the family name. */
export const DEGREES = folded('Dr Prof Professor Professorin Dipl Ing med jur phil rer nat h c');

/** Parts of family names that name nobody by themselves. */
export const PARTICLES = folded(
  'von vom zu zur zum van der den dem de del della di da dos du la le el al bin ben ter ten',
);

/**
 * Family names that are words of reports as well: seasons, months, professions, qualities, things, German and English. Alone they
 * may mean no person, so somebody has to look; with Frau, Herr or a given name they do.
 */
export const COMMON_WORDS = folded(`
  Frühling Sommer Herbst Winter Januar Februar März April Mai Juni Juli August Oktober Sonntag Montag Freitag Feiertag
  Amt Amtmann Arbeiter Bach Bauer Baum Baumeister Becker Berg Berger Bischof Blank Blum Bock Boden Böhm Brand Braun Breit Bruch
  Brunnen Buch Bürger Busch Dach Decker Deutsch Dick Dorf Dreher Eck Ehre Eich Eigen Ende Engel Ernst Esser Fach Falk Fall Feld
  Fest Finder Fink Fischer Förster Forst Frank Frei Freund Fried Fröhlich Fromm Fuchs Fuhrmann Funk Garten Gärtner Gast Geist Geld
  Glück Graf Graben Groß Grün Grund Gut Haas Hahn Halt Hammer Hand Hart Haus Hausmann Heide Heim Held Hell Herr Herz Hirsch Hirte
  Hoch Hof Hoffnung Hofmann Holz Huber Hund Hut Jäger Jung Junge Kaiser Kamp Kant Kaufmann Keller Kern Kirche Klar Klein Klug
  Knecht Koch Köhler Kohl König Kopf Korn Kraft Kramer Kranz Krause Kreis Kreuz Krieg Krone Kühl Kühn Kunst Kunz Kurz Land
  Landmann Lang Lange Laub Lauf Lehmann Lehrer Leicht Lieb Linde Link Loch Lohn Löwe Ludwig Mann Markt Maurer Mayer Mehl Meister
  Mensch Metz Mohr Mühle Müller Mund Nagel Neu Neumann Nord Ober Ost Pfarrer Pfeil Pflug Post Preis Probst Quelle Rat Rath Rau
  Rein Reich Reichen Reiter Richter Riese Ring Ritter Rose Rot Roth Sand Sander Sattler Schade Schäfer Scharf Schatz Schein Schell
  Schenk Schild Schiller Schlosser Schlüter Schmal Schmied Schnee Schneider Schnell Schöne Schön Schreiber Schreiner Schuhmacher
  Schulte Schultheiß Schütz Schwarz See Seidel Seiler Sieger Sorge Spiegel Springer Stahl Stamm Stand Stark Steiger Stein Stelle
  Stern Stock Stolz Storch Strauß Streit Strom Stumpf Sturm Süß Tag Tal Teich Teufel Thema Tisch Träger Treu Vater Vogel Vogt
  Voll Wagner Wald Wall Wand Weber Wechsel Weg Weiß Weise Weit Wert West Wild Will Wind Winkel Wirt Wirth Wolf Wolke Wunder Wunsch
  Zahl Zahn Zeit Ziegler Ziel Zimmer Zimmermann Zoll Zweig
  May June March Baker Bishop Black Bright Brown Butler Carpenter Carter Church Clerk Close Cook Cooper Court Cross Day Dean Driver
  Farmer Field Fields First Fisher Forest Fox Gardener Gold Grant Grants Gray Green Grey Hall Hill Hope House Hunter Judge Kent King
  Knight Lane Law Little Long Major Marsh Mason Miller Moon Moss Noble Page Park Parks Penny Pool Poor Porter Potter Power Price Rich
  Rivers Small Smart Smith Snow Stone Street Strong Summer Summers Sweet Taylor Turner Walker Ward Waters Weaver Wells White Wise Wood
  Woods Young Beispiel Muster Mustermann Test
`);
