import { useNavigation } from '@remix-run/react'

/** Shows that it is at work, and can't be pressed twice: whoever submits asks `useIsBusy` first. */
export function SubmitButton({ label }: { label: string }) {
  const isBusy = useIsBusy()
  return (
    <>
      <button className="button" type="submit" aria-disabled={isBusy}>
        {label}
      </button>
      <span className="visually-hidden" role="status">
        {isBusy ? 'One moment, please' : ''}
      </span>
    </>
  )
}

export function useIsBusy(): boolean {
  return useNavigation().state !== 'idle'
}
