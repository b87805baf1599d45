import type { LanguageCode } from '../../text/numbers.ts'

const nl = {
  actions: {
    heading: 'De vijf acties, en wat de regio nog meer kan',
    intro: 'Draai aan een knop en kijk wat dezelfde toekomst hierboven ermee doet.',
    knobs: (count: number) => (count === 1 ? 'De knop' : `De ${count} knoppen`),
    action: (number: number) => `Actie ${number}`,
    decides: 'Dit beslist de regio',
    not: 'Dit beslist de regio niet',
    toLights: 'Wat de monitor zou zien ↓',
    items: {
      target: {
        title: 'Streefwaarde voor intensivering',
        text: 'Hoeveel van de vraag willen we op bestaande terreinen opvangen? De streefwaarde is een toets. Hij telt pas mee als de hectares er echt zijn.',
        decides: ['de hoogte van de streefwaarde', 'het jaar waarin die gehaald moet zijn'],
        not: ['of eigenaren willen bouwen', 'hoeveel ruimte een vernieuwde hectare oplevert'],
      },
      sieve: {
        title: 'Zeef voor regionale meerwaarde',
        text: 'Een zeef kiest welke bedrijven op regionaal land mogen komen. Wie niet door de zeef komt, is niet weg: die vraag blijft, gaat naar de buren of past zich aan.',
        decides: ['de criteria en de drempel', 'of de drempel strenger wordt als land schaars is'],
        not: ['hoeveel bedrijven komen vragen', 'hoe goed ze op de criteria scoren'],
      },
      largeScale: {
        title: 'Grootschalige bedrijven',
        text: 'Eén groot bedrijf vraagt soms meer dan de hele regio in een jaar uitgeeft. Er is dan één plek nodig die groot genoeg is, aan één stuk.',
        decides: ['of grote bedrijven welkom zijn, en welke', 'of de achterdeur dicht is'],
        not: ['wanneer een groot bedrijf komt', 'hoeveel hectare het vraagt'],
      },
      protocol: {
        title: 'Uniform uitgifteprotocol',
        text: 'Overal dezelfde regels: hoe lang een reservering geldt, hoe dicht er gebouwd wordt en of er een bouwplicht is. Zo kan een bedrijf niet gaan winkelen bij de soepelste gemeente.',
        decides: ['de regels en hoe gelijk ze zijn', 'reserveringstijd, bouwplicht en dichtheid'],
        not: ['of een bedrijf na reservering afhaakt', 'wat grond buiten de regio kost'],
      },
      monitoring: {
        title: 'Monitoring',
        text: 'De regio stuurt op cijfers die laat zijn en niet precies kloppen. Bedrijven staan ook dubbel op lijsten. Beter meten is eerder weten.',
        decides: ['hoe snel en hoe zuiver er gemeten wordt', 'of er één register is'],
        not: ['wat de cijfers laten zien', 'dat gisteren altijd al voorbij is'],
      },
      existing: {
        title: 'Bestaande locaties',
        text: 'Vernieuwen van bestaande terreinen geeft ruimte zonder open land. Het gaat langzaam, en het lukt minder goed als er nergens plek is om te schuiven.',
        decides: ['hoeveel hectare per jaar vernieuwd wordt', 'wanneer dat begint'],
        not: ['de vertraging in de uitvoering', 'hoeveel terrein woongebied wordt'],
      },
      adaptive: {
        title: 'Adaptief programmeren',
        text: 'Niet alles tegelijk maken, en ook niet afwachten: plannen klaarzetten en starten als de cijfers daarom vragen. Dat werkt als de drempel ver genoeg vóór het tekort ligt.',
        decides: ['bij welk signaal een plan begint', 'hoe vaak er gekeken wordt'],
        not: ['hoe lang een procedure duurt', 'of een plan bij de rechter sneuvelt'],
      },
      region: {
        title: 'Regio en gemeente',
        text: 'De regio vraagt; de gemeente antwoordt. Plek en profiel blijven een lokale keuze. Samenwerken maakt geen hectare extra, maar laat bedrijven de grond van de buren gebruiken.',
        decides: ['hoeveel, welke soort en wanneer', 'hoe ver de samenwerking gaat'],
        not: ['ja of nee van een gemeente', 'de plek en het profiel van een terrein'],
      },
    },
  },
}

type ActionWords = typeof nl

const en: ActionWords = {
  actions: {
    heading: 'The five actions, and what else the region can do',
    intro: 'Turn a knob and see what the same future above does with it.',
    knobs: (count) => (count === 1 ? 'The knob' : `The ${count} knobs`),
    action: (number) => `Action ${number}`,
    decides: 'The region decides this',
    not: 'The region does not decide this',
    toLights: 'What the monitor would see ↓',
    items: {
      target: {
        title: 'Intensification target',
        text: 'How much of the demand do we want to serve on existing parks? The target is a test. It only counts once the hectares are really there.',
        decides: ['how high the target is', 'the year in which it must be met'],
        not: ['whether owners want to build', 'how much room a renewed hectare yields'],
      },
      sieve: {
        title: 'Sieve for regional value',
        text: 'A sieve chooses which firms may come to regional land. Firms that do not pass are not gone: that demand stays, goes to neighbours or adapts.',
        decides: ['the criteria and the threshold', 'whether the threshold rises when land is scarce'],
        not: ['how many firms come to ask', 'how well they score on the criteria'],
      },
      largeScale: {
        title: 'Large-scale firms',
        text: 'One large firm sometimes asks for more than the whole region issues in a year. It needs one place that is large enough, in one piece.',
        decides: ['whether large firms are welcome, and which', 'whether the back door is closed'],
        not: ['when a large firm comes', 'how many hectares it asks for'],
      },
      protocol: {
        title: 'Uniform issuance protocol',
        text: 'The same rules everywhere: how long a reservation holds, how densely to build and whether there is a duty to build. Then a firm cannot shop around for the easiest municipality.',
        decides: ['the rules and how uniform they are', 'reservation time, duty to build and density'],
        not: ['whether a firm drops out after reserving', 'what land costs outside the region'],
      },
      monitoring: {
        title: 'Monitoring',
        text: 'The region steers by figures that are late and not quite right. Firms also stand on several lists. Better measuring is knowing earlier.',
        decides: ['how fast and how cleanly it measures', 'whether there is one register'],
        not: ['what the figures show', 'that yesterday is always over already'],
      },
      existing: {
        title: 'Existing locations',
        text: 'Renewing existing parks gives room without open land. It is slow, and works less well when there is nowhere to shuffle.',
        decides: ['how many hectares are renewed per year', 'when that starts'],
        not: ['delay in the work', 'how much land turns into housing'],
      },
      adaptive: {
        title: 'Adaptive programming',
        text: 'Not making everything at once, and not waiting either: get plans ready and start them when the figures ask for it. It works if the threshold lies far enough before the shortage.',
        decides: ['at which signal a plan begins', 'how often it looks'],
        not: ['how long a procedure takes', 'whether a plan falls in court'],
      },
      region: {
        title: 'Region and municipality',
        text: 'The region asks; the municipality answers. Place and profile stay a local choice. Cooperation makes no extra hectare, but lets firms use the land of neighbours.',
        decides: ['how much, which kind and when', 'how far cooperation goes'],
        not: ['a municipality’s yes or no', 'the place and profile of a park'],
      },
    },
  },
}

/** The words of the five actions, and of what else the region can do. */
export const actionWords: Readonly<Record<LanguageCode, ActionWords>> = { nl, en }
