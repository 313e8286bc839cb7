/** The name over the sign-in form. */
export const Logo = () => (
  <span style={{ fontSize: '2.4rem', fontWeight: 600, letterSpacing: '-0.02em' }}>PolicyDesk</span>
)

/** A sheet with a tick, at the head of every page. */
export const Icon = () => (
  <svg aria-hidden="true" fill="none" height="18" viewBox="0 0 18 18" width="18">
    <path
      d="M3 1.5h8.5L15 5v11.5H3zM6 9.5l2.2 2.2L12.5 7"
      stroke="currentColor"
      strokeLinejoin="round"
      strokeWidth="1.6"
    />
  </svg>
)
