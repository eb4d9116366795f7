/** Followed by a point that ends no sentence. Single letters (z. B., i. d. R., initials) need not stand here. */
const ABBREVIATIONS = new Set(
  `abs abt anl anm art aufl az beschl bd bes best betr bzgl bzw ca co dez dgl dipl dr drs ebd eigtl einschl entspr erg ev evtl
  feb ff fr frl geb gem ges ggf gr hr hrn hrsg inc ing inkl insb insbes jan jhd jun jul kap kfm lfd lit ltd mag max mbh med min
  mind mio mr mrs ms mrd mär nr no nov okt op phil pos prof rd rer rn sa schr sek sep sept sog sonst spez st std stellv str stv
  tel tsd univ urspr verf verg vers vgl vorl vors vs ziff zit zt zz zzgl zzt apr aug teilw vorauss`
    .split(/\s+/)
    .filter(Boolean),
);

/** Abbreviations that may as well be the last word: followed by a word that often begins a sentence, they are. */
const MAY_END = new Set(['usw', 'etc', 'uhr', 'al']);

/** Words with which sentences of minutes begin: after a number with a point they tell "12. Die …" from "12. Dezember". */
const BEGINNERS = new Set(
  `Aber Alle Allerdings Als Am An Anschließend Auch Auf Aus Außerdem Bei Beide Bis Da Dabei Dafür Damit Danach Dann Darauf Darüber
  Das Daher Dazu Dem Den Denn Der Derzeit Des Deshalb Die Dies Diese Diesem Diesen Dieser Dieses Dort Durch Ein Eine Einem Einen
  Einer Eines Er Es Frau Für Herr Hier Hierzu Ich Ihr Im In Insgesamt Ist Ja Jede Jeder Kein Keine Man Mit Nach Nein Nun Ob Ohne
  Sie Sind So Sobald Somit Um Und Unter Von Vor Während Was Weiter Weil Weitere Wenn Wer Wie Wir Wird Wo Zu Zudem Zum Zunächst Zur
  Zusätzlich The This It He She We They In On At For And But There`.split(/\s+/),
);

/** A line that stands for itself: a bullet, an item of the agenda. */
const ITEM = /^(?:[-–—•*·▪◦]\s+|(?:zu\s+)?TOP\s)/i;
const BULLET = /^[-–—•*·▪◦]\s+/;
/** So does a numbered point, where the line before is at an end: "3. Quartal" may be the rest of it. */
const POINT = /^\(?[a-z0-9]{1,2}[.)]\s/i;
const AT_AN_END = /[.!?…:;]["'”“»«)]*$/;

/** Where a sentence may end: its mark, whatever closes with it, and blanks before something that can begin one. */
const END = /(?<![.!?…])([.!?…]{1,8})(["'“”»«)\]’]{0,4})\s+(?=["'„“»«([‚]{0,4}[\p{Lu}\p{N}§])/gu;

/** No word that matters is longer. */
const WORD = 40;

function endsHere(before: string, marks: string, after: string): boolean {
  if (marks !== '.') return true;
  const word = /([\p{L}\p{N}.]+)$/u.exec(before)?.[1] ?? '';
  const last = word.split('.').at(-1)!;
  const next = /[\p{L}\p{N}]+/u.exec(after)?.[0] ?? '';
  if (/^\p{L}$/u.test(last)) return false;
  if (/^\d{1,3}$/.test(last) || MAY_END.has(last.toLowerCase())) return BEGINNERS.has(next);
  return !ABBREVIATIONS.has(last.toLowerCase());
}

function sentencesOf(paragraph: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(END)) {
    const mark = match.index + match[1]!.length + match[2]!.length;
    const [before, after] = [match.index, match.index + match[0].length];
    const near = paragraph.slice(Math.max(start, before - WORD), before);
    if (start === 0 && /^\(?[a-z0-9]{1,2}$/i.test(near)) continue;
    if (!endsHere(near, match[1]!, paragraph.slice(after, after + WORD))) continue;
    found.push(paragraph.slice(start, mark));
    start = match.index + match[0].length;
  }
  return [...found, paragraph.slice(start)];
}

/** Lines as they were before a page broke them: a word that was divided is one again. */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of text.split(/\r\n?|\n/).map((each) => each.replaceAll(/\s+/g, ' ').trim())) {
    const before = paragraphs.at(-1);
    const item = ITEM.test(line) || (POINT.test(line) && before !== undefined && AT_AN_END.test(before));
    if (!line) open = false;
    else if (!open || item || before === undefined || /^(?:zu\s+)?TOP\s/i.test(before)) paragraphs.push(line);
    else if (/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(line))
      paragraphs[paragraphs.length - 1] = before.slice(0, -1) + line;
    else paragraphs[paragraphs.length - 1] = `${before} ${line}`;
    if (line) open = true;
  }
  return paragraphs.map((paragraph) => paragraph.replace(BULLET, ''));
}

/**
 * The sentences of minutes, in their order: as people write them in German (z. B., Nr. 3, 12. Dezember end none), with lines
 * joined that a page has broken, and points of a list apart. Nothing is lost but bullets and blanks.
 */
export function splitSentences(text: string): string[] {
  return paragraphsOf(text)
    .flatMap(sentencesOf)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

const QUESTION_MARK = /\?["'”“»«)]*$/;
const ASKING = /\b(?:er|nach)?frag(?:t|en|te|ten)\b/;
/** What the administration asks elsewhere is what it will report on. */
const OWN = /\bVerwaltung\b/;

/** Whether somebody of the committee asks in a sentence: then it is a question, unless the clerk says otherwise. */
export const asks = (sentence: string): boolean =>
  QUESTION_MARK.test(sentence) || (ASKING.test(sentence) && !OWN.test(sentence));
