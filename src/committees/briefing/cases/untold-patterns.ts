/** What is never said of a person before a committee. */
export const UNTOLD_KINDS = ['health', 'absence', 'protection', 'conduct'] as const;
export type UntoldKind = (typeof UNTOLD_KINDS)[number];

interface UntoldPattern {
  kind: UntoldKind;
  /** Tried on each word in small letters with ae, oe, ue, ss; without ^ and $ it finds compounds. */
  word?: RegExp;
  /** Tried on each word as it was written. */
  capitals?: RegExp;
  /** Tried on all words in small letters, one blank between them. */
  phrase?: RegExp;
}

/**
 * Words that hold one of the parts below and mean none of it: bodies and offices that take part in the procedure. In small
 * letters, with ae, oe, ue, ss.
 */
export const TELLABLE_WORDS: ReadonlySet<string> = new Set(
  `personalvertretung personalvertretungen personalvertretungsrecht personalvertretungsrechtlich
   landespersonalvertretungsgesetz mitarbeitervertretung interessenvertretung arbeitnehmervertretung
   gesundheitsamt gesundheitsamts gesundheitsamtes gesundheitswesen gesundheitsdienst`.split(/\s+/),
);

/** Categories of Art. 9 GDPR and of personnel law first: protection is often said with a word of health. */
export const UNTOLD_PATTERNS: readonly UntoldPattern[] = [
  // Special protection: § 168 SGB IX, § 17 MuSchG, § 18 BEEG, § 5 PflegeZG, § 15 KSchG, staff council and its like.
  {
    kind: 'protection',
    word: /behinder|gleichgestellt|gleichstellungs(antrag|bescheid)|^gdb$|sgb9|sgbix|integrationsamt|inklusionsamt/,
  },
  { kind: 'protection', word: /schwanger|mutterschutz|mutterschaft|^muschg$|stillzeit|entbindung|^geburt|niederkunft/ },
  { kind: 'protection', word: /kuendigungsschutz|kuendigungsverbot|sonderkuendigung|unkuendbar|^kschg$|schutzfrist/ },
  {
    kind: 'protection',
    word: /(personal|betriebs)rat(s?mitglied|s?vorsitz|s?mandat|s?amt$)|(personal|betriebs)raet(in|innen)$|wahlvorstand|wahlbewerb|ersatzmitglied|vertrauensperson|jugendvertret/,
    capitals: /^(JAV|SBV)$/,
    phrase:
      / mitglied(er|s|es)? (im|in dem|des|der|vom) (\p{L}+ )?(personal|betriebs)rat|(^| )(im|in den|in dem) (personal|betriebs)rat(es|s)? /u,
  },
  {
    kind: 'protection',
    word: /^(pregnan|materni|disab|handicap)/,
    phrase:
      / (protected|special protection|protection against dismissal|dismissal protection) | (on|of) the (staff|works) council |(staff|works) council (member|representative)/,
  },
  // Absence and why somebody stands in for somebody.
  {
    kind: 'absence',
    word: /elternzeit|elterngeld|elternteilzeit|vaterschaft|vaeterzeit|erziehungsurlaub|^beeg$|pflegezeit|pflegezg|familienpflege|pflegebeduerf|pflegegrad|angehoerig|^(pflege|pflegt|pflegen|gepflegt)$/,
  },
  {
    kind: 'absence',
    word: /urlaub|beurlaub|sabbat|freigestellt|freistell|abwesen|fehlzeit|fehltag|^ausfall|ausgefallen|rueckkehr|wiedereinstieg|auszeit/,
  },
  { kind: 'absence', word: /vertretung|^vertritt$|^vertreterin|stellvertretend|ersatzkraft|platzhalter/ },
  {
    kind: 'absence',
    word: /^(absen(t|ce)|sabbatical|substitut|replacement|paternity|caregiv)|^carer/,
    phrase:
      / (on|parental|maternity|paternity|sick|family|care|annual|unpaid|medical|special|compassionate) leave | (cover|covers|covering|stands in|standing in|fills in) for /,
  },
  // Health.
  {
    kind: 'health',
    word: /krank|unfaehig|erwerbsminder|gesund|genes(en|ung)|rehabilit|^reha|^kur(en|klinik|aufenthalt)?$|therap|psych|depress|burnout|diagnos|patient|klinik|attest|^befunde?$|suizid/,
    phrase: / burn out | hamburger modell /,
  },
  { kind: 'health', word: /(^|amts|betriebs|haus|fach|werks|personal|vertrauens)a(e)?rzt/ },
  {
    kind: 'health',
    word: /^operation|^operier|verletzt|verletzung|unfall|krebs|tumor|chemo|migraene|infekt|covid|^corona|bandscheib|herzinfarkt|schlaganfall|demenz|invalid|trauma|seelisch|^leide(t|n)$/,
  },
  {
    kind: 'health',
    word: /suechtig|^sucht.{3,}(?<!^suchten)(?<!^suchtest)$|(?<!ge|ver|be|unter|er|sehn|eifer)(?<=\p{L})sucht(en)?$|alkohol|droge|abhaengigkeitserkrank/u,
    capitals: /^Sucht$/,
  },
  { kind: 'health', word: /wiedereinglieder|eingliederungsmanagement/, capitals: /^(AU|eAU|BEM|HIV)$/ },
  {
    kind: 'health',
    word: /^(sick|illness|ailing|disease|mental|unfit|injur|surgery|hospital|medical|health|cancer|addict|convalesc)|^(ill|doctors?)$/,
  },
  // Conduct: a matter of the personnel file.
  {
    kind: 'conduct',
    word: /abmahn|abgemahnt|ermahn|disziplinar|fehlverhalt|verhaltensbedingt|personenbedingt|pflichtverstoss|pflichtverletz|schlechtleist|minderleist|straftat|strafverfahren|strafanzeige|ermittlungsverfahren|diebstahl|mobbing|belaestig/,
    capitals: /^Betrug(e?s)?$/,
  },
  {
    kind: 'conduct',
    word: /^(misconduct|disciplin|reprimand|theft|fraud|harass)/,
    phrase: / (written|formal) warning/,
  },
];
