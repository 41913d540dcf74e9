import type { method as french } from './method-fr.ts';

/** How the synthesis is calculated, in English. */
export const method: typeof french = {
  heading: 'How it is calculated',
  lead: 'Each formula, its source, and what is not done. All intervals are at 95% (z = 1.96).',
  source: (text) => `Source: ${text}`,
  points: {
    counted: {
      heading: 'Who is counted',
      text: 'Each territory is a stratum h. N is the number of people of the group when the survey was opened, without those who died or left. n is the number of answers to the question. “Does not know” and “prefers not to answer” do not count in n. Where several surveys of one group end in a year, the last one counts.',
    },
    figure: {
      heading: 'The figure of the network',
      text: 'Each territory weighs as many people as it has, not as many answers as it gave. A territory without answers is not guessed: the coverage says of whom the figure speaks.',
      formula: 'p = Σ W_h p_h, with W_h = N_h / N and p_h = yes_h / n_h',
      source: 'Cochran 1977, Sampling Techniques, 5.3.',
    },
    interval: {
      heading: 'The margin and the interval',
      text: 'The interval that is shown is Wilson’s around p, with as many answers as the variance is worth. Where all said the same and not everybody was asked, it is never narrower than the effective size allows.',
      formula:
        'Var = Σ W_h² [ (1 − n_h/N_h) p_h (1 − p_h) / (n_h − 1) + v_h / n_h² ]; margin = 1.96 √Var',
      source: 'Cochran 1977, 5.9; Wilson 1927; Korn & Graubard 1998.',
    },
    smallNumbers: {
      heading: 'Small numbers',
      text: 'A territory says nothing of a question that fewer than five people answered. If one of the two numbers (yes, no) is c, from 1 to 4, it becomes 5 with probability c/5, else 0: on the average it is right, and nobody knows which of the four it was. The variance of that draw, v_h = 6 at the most, is added above. Details (ways of answering, refusals) are told whole or not at all.',
      formula: 'E(c′) = c; Var(c′) = c (5 − c) ≤ 6',
      source: 'Willenborg & de Waal 2001, Elements of Statistical Disclosure Control, chapter 9.',
    },
    worth: {
      heading: 'What the answers are worth',
      text: 'Unequal weights cost precision: n answers are worth n_eff. The effect of the weights says how many times as many would be needed.',
      formula: 'n_eff = (Σ w)² / Σ w², with w = N_h / n_h; effect = n / n_eff',
      source: 'Kish 1965, Survey Sampling, 11.7.',
    },
    ways: {
      heading: 'Voice and screen',
      text: 'People say yes more readily to a voice than to a screen, and nobody drew the way of answering by lot. So the ways are estimated apart, then compared. Two ways are called alike if their difference is surely below ten points, and different if its interval does not hold zero. In a territory each way is taken to stand for the same part of the people as of the answers.',
      formula: 'd = p₂ − p₁, from d − √((p₂−l₂)² + (u₁−p₁)²) to d + √((u₂−p₂)² + (p₁−l₁)²)',
      source: 'Zou & Donner 2008; Schuirmann 1987.',
    },
    spread: {
      heading: 'The spread of the territories',
      text: 'The quartiles of the shares of territories with ten answers and more, from five territories on. None is named, nor first, nor last. Each share has a margin of its own: they lie further apart than the true shares.',
      formula: 'at rank 1 + (k − 1) q, in a straight line between two neighbours',
      source: 'Hyndman & Fan 1996, definition 7 (QUARTILE.INC of spreadsheets).',
    },
    years: {
      heading: 'From one year to the next',
      text: 'Only the same words are compared: another wording is another question, and the page says so. The interval supposes that others answered each year. Since they are partly the same, it is rather too wide. The territories of the two years may differ.',
      source: 'Zou & Donner 2008.',
    },
    sizes: {
      heading: 'The size of the territories',
      text: 'By the inhabitants of their communes, where all of them tell. All sizes are shown, with five territories each at the least, or none.',
    },
    notDone: {
      heading: 'What is not done',
      text: 'No weighting by age or sex: these numbers do not leave the territories. No imputation. No correction for non-response: the margin covers chance alone, and those who do not answer may think otherwise. The hamlets of a territory are not weighted against each other. Rural density is not known here. Several comparisons at once are not corrected: of twenty, one may come up by chance.',
    },
    frozen: {
      heading: 'When the figures are frozen',
      text: 'Two days after the end of the survey. They change once, thirty-two days after it, and only for questions of which five late answers and more may be told. A territory that leaves lets its figures stay or takes them along, as it agreed.',
    },
  },
};
