import { BUILDERS, type BuilderId } from '../builders.ts'
import { always } from '../conditions.ts'
import { type Option, question } from '../question.ts'

const builderOptions = BUILDERS.map(
  (builder): Option<BuilderId | 'unsure'> => ({
    id: builder.id,
    label: builder.label ?? builder.name,
    group: builder.group,
    ...(builder.hint === undefined ? {} : { hint: builder.hint }),
  }),
)

export const builders = question<'builders', BuilderId | 'unsure'>({
  id: 'builders',
  section: 'app',
  kind: 'many',
  text: 'What did you build your app with?',
  help: 'Tick everything that had a hand in it, even if you only used it at the start.',
  why: 'It tells us where your backend probably runs and which menus to send you to. It never changes your score.',
  findOut: [
    'Look at the address where you edit the app, or ask the person who set it up.',
    'Look at your card statements: which app tools do you pay each month?',
  ],
  options: [
    ...builderOptions,
    {
      id: 'unsure',
      label: 'I don’t know',
      hint: 'Someone else set it up and you never saw the tool.',
      group: 'None of these',
    },
  ],
  askedWhen: always,
})

export const stage = question({
  id: 'stage',
  section: 'app',
  kind: 'one',
  text: 'Who uses your app today?',
  help: 'Think of real people with real details, not of how finished it feels.',
  why: 'The same gap does more harm when real people rely on the app. Before launch it becomes a list to work through.',
  findOut: ['Look at the list of accounts or messages: is anybody in it whom you don’t know?'],
  options: [
    { id: 'real-people', label: 'Real people: customers, members, visitors or colleagues' },
    {
      id: 'testers',
      label: 'Only a few people I know, trying it out',
      hint: 'With made-up details, not their real ones.',
    },
    {
      id: 'nobody',
      label: 'Nobody but me: it isn’t published yet',
      neutral: 'No real person is affected, as with a few testers; it spares people from guessing.',
    },
  ],
  bestToWorst: ['nobody', 'testers', 'real-people'],
  askedWhen: always,
})

export const madeOf = question({
  id: 'made-of',
  section: 'app',
  kind: 'one',
  text: 'Which of these describes your app best?',
  help: 'We mean the part behind the pages: who set up what happens there?',
  why: 'If a service runs everything, it also looks after most of the risk. If something was made for you, the rules in it are yours.',
  findOut: [
    'If you described what you want in a chat and an AI built it, something was made for you.',
    'If you have tables, collections or data types of your own, something was made for you.',
    'If you only ever choose designs and type in texts, prices and settings, a service runs it.',
  ],
  options: [
    {
      id: 'service',
      label: 'A ready-made service: I fill in texts, products and settings',
      hint: 'Like a Shopify shop or a Squarespace site. No tables, code or access rules of my own.',
    },
    {
      id: 'fixed-pages',
      label: 'Fixed pages: files with text and pictures, the same for everyone',
      hint: 'Perhaps with a bit of script in the page, but nothing set up behind it.',
    },
    {
      id: 'installed',
      label: 'Ready-made software installed on web space I rent',
      hint: 'Like WordPress with plugins, on your own hosting.',
    },
    {
      id: 'made-for-us',
      label: 'Something made for this app, by an AI, by me or by a developer',
      hint: 'With its own tables, collections, workflows or code. If you aren’t sure, choose this.',
    },
  ],
  askedWhen: always,
})

export const APP_QUESTIONS = [builders, stage, madeOf]
