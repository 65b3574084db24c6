import type { ShouldRevalidateFunction } from '@remix-run/react'

/** After a refusal there is nothing new to load, and perhaps no connection to load it with. */
export const revalidateUnlessRefused: ShouldRevalidateFunction = ({
  actionResult,
  defaultShouldRevalidate,
}) => actionResult === undefined && defaultShouldRevalidate
