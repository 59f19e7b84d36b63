/** Words of address and rank that stand before a name, without stops; several may follow one another. */
export const honorifics: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mister master messrs dr doctor prof professor sir lord lady dame madam madame mme mlle monsieur señor senor ' +
    'señora senora sr sra don dona herr frau signor hon honorable honourable excellency he rev reverend father fr sister brother ' +
    'most very right rt his her the'
  ).split(' '),
);

/** Ranks: told apart since they say what a person is, where "Mr." does not. */
export const ranks: ReadonlySet<string> = new Set(
  (
    'gen general lt lieut lieutenant col colonel maj major capt captain adm admiral cmdr cdr commander sgt sergeant brig brigadier ' +
    'air marshal vice rear pres supt gov ambassador amb senator sen judge justice congressman rep bishop archbishop cardinal rabbi'
  ).split(' '),
);

/** Letters and words that stand behind a name. */
export const postNominals: ReadonlySet<string> = new Set(
  'esq esquire phd md dd lld ma ba bsc msc obe cbe mbe kbe kcmg cmg gcmg kcb cb mp qc kc usn usa usaf usmc ret'.split(
    ' ',
  ),
);

/** These belong to the name itself. */
export const generations: ReadonlySet<string> = new Set(['jr', 'jnr', 'snr', 'ii', 'iii', 'iv']);

export const particles: ReadonlySet<string> = new Set(
  'de del della di da dos das du des la le van von der den ter ten zu zur af av bin ibn ben al el y e und'.split(
    ' ',
  ),
);

/** What a person holds: words that make a line an office. */
export const officeWords: ReadonlySet<string> = new Set(
  (
    'secretary charge charges affaires master director chief president chairman chairwoman chairperson chair minister ambassador representative commissioner ' +
    'commander governor mayor manager officer head counsel counsellor counselor attorney treasurer clerk superintendent consul ' +
    'delegate coordinator administrator registrar librarian dean principal editor chancellor rector premier adviser advisor ' +
    'assistant deputy acting undersecretary controller comptroller inspector agent attache auditor registrar trustee curator ' +
    'supervisor examiner economist envoy plenipotentiary rapporteur leader spokesman emperor king queen prince pope'
  ).split(' '),
);

/** What many persons form: words that make a line an organization. */
export const organizationWords: ReadonlySet<string> = new Set(
  (
    'department dept ministry treasury registry police customs office bureau division branch section unit agency committee commission council board university ' +
    'college school institute institution academy company corporation co corp inc ltd gmbh bank embassy mission delegation consulate ' +
    'legation government nations union association society foundation federation organization organisation services service staff ' +
    'centre center library archives archive museum hospital church seminary army navy forces force headquarters secretariat court ' +
    'parliament congress senate assembly conference press club party team group network movement international national fund ' +
    'programme program railway railroad republic kingdom states trust station states alliance league coalition directorate desk '
  )
    .trim()
    .split(' '),
);

/** Words of streets and post. */
export const addressWords: ReadonlySet<string> = new Set(
  'street st avenue ave road rd boulevard blvd lane square place plaza drive suite room floor building box pobox rue calle strasse route house hotel'.split(
    ' ',
  ),
);

/** Words that no name of a person holds, so that a line of text in capitals is not taken for one. */
export const wordsOfText: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by for from has have i in is it its not of on or our please re that their these this those to was we ' +
    'were which will with you your dear sincerely truly faithfully yours respectfully regards cordially subject reference memorandum ' +
    'memo letter cable telegram page copy copies enclosure enclosures attachment date time number no secret confidential ' +
    'unclassified classified restricted urgent routine priority immediate received action info information report draft note open ' +
    'file files record document title form standard approved telephone tel fax cc encl ref via through thank thanks january ' +
    'february march april june july august september october november december monday tuesday wednesday thursday friday saturday ' +
    'sunday north south east west new end message classification all one two three undersigned members member states ' +
    'controls dissemination distribution remarks signature initials routing precedence originating releasing authenticating ' +
    'coordinating approval reproduction prohibited officers'
  ).split(' '),
);
