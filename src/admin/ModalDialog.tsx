'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'

type Props = { heading: string; onClose: () => void; children: ReactNode }

/** A question in front of everything else; Escape closes it. Keys pressed in it stay in it. */
export function ModalDialog({ heading, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const headingId = useId()

  useEffect(() => dialog.current?.showModal(), [])

  return createPortal(
    <dialog
      aria-labelledby={headingId}
      className="transition-dialog"
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      ref={dialog}
    >
      <h2 id={headingId}>{heading}</h2>
      {children}
    </dialog>,
    document.body,
  )
}
