import { DAY_MS } from '#db/days.ts'
import type { Chance } from './chance.ts'

export const DEMO_DAYS = 60

/** How busy the days around a campaign are, from its first on. */
const CAMPAIGN = [3, 4.2, 2.6, 1.8, 1.4]
const CAMPAIGN_DAYS_AGO = 24
/** By the hour in UTC: people do such things over coffee, after lunch and in the evening. */
const HOURS = [1, 0, 0, 0, 0, 1, 3, 6, 9, 11, 11, 9, 8, 9, 10, 9, 8, 7, 6, 7, 9, 8, 5, 2]
const [MINUTE_MS, HOUR_MS] = [60_000, 3_600_000]

/** When people come by: more on working days, more lately, most on the days of a campaign. */
export interface Calendar {
  /** A moment of the last 60 days, at least a quarter of an hour ago. */
  moment(chance: Chance): Date
  isCampaign(moment: Date): boolean
}

export function createCalendar(now: Date): Calendar {
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS
  const campaign = workingDay(today - CAMPAIGN_DAYS_AGO * DAY_MS)
  const weights: Record<string, number> = {}
  for (let ago = DEMO_DAYS - 1; ago >= 0; ago -= 1) {
    const day = today - ago * DAY_MS
    const peak = CAMPAIGN[(day - campaign) / DAY_MS] ?? 1
    weights[day] = (isWeekend(day) ? 0.42 : 1) * (1.2 - ago / 150) * peak
  }
  const hours = Object.fromEntries(HOURS.map((weight, hour) => [hour, weight]))
  const moment = (chance: Chance): Date => {
    const hour = Number(chance.weigh(hours))
    const time = Number(chance.weigh(weights)) + hour * HOUR_MS + chance.next() * HOUR_MS
    return time > now.getTime() - 15 * MINUTE_MS ? moment(chance) : new Date(Math.floor(time))
  }
  return {
    moment,
    isCampaign: (date) => {
      const days = (date.getTime() - campaign) / DAY_MS
      return days >= 0 && days < CAMPAIGN.length
    },
  }
}

/** Some hours later, but when people work. */
export function inWorkingHours(chance: Chance, after: Date, hours: number): Date {
  const time = after.getTime() + hours * HOUR_MS
  const hour = new Date(time).getUTCHours()
  if (!isWeekend(time) && hour >= 8 && hour < 17) return new Date(time)
  const evening = Math.floor(time / DAY_MS) * DAY_MS + (hour < 8 ? 0 : DAY_MS)
  return new Date(workingDay(evening) + 8 * HOUR_MS + chance.between(3, 160) * MINUTE_MS)
}

/** The day itself, or the Monday after it. */
export function workingDay(day: number): number {
  return isWeekend(day) ? workingDay(day + DAY_MS) : day
}

/** The day itself, or the Friday before it. */
export function workingDayBefore(day: number): number {
  return isWeekend(day) ? workingDayBefore(day - DAY_MS) : day
}

function isWeekend(time: number): boolean {
  return [0, 6].includes(new Date(time).getUTCDay())
}
