import type { StateConfig } from '../state-config.ts'

/**
 * Cuts a configuration into slices: in each, every parallel state keeps one branch, and over all slices every
 * branch is kept once. Seven items side by side are the product of their states, some 78,000; sliced they are
 * their sum. Allowed only where branches are independent (`findDependence`): then what holds in every slice and
 * at the join holds in the product.
 */
export function slices(state: StateConfig): StateConfig[] {
  const children = Object.entries(state.states ?? {})
  if (children.length === 0) return [state]
  if (state.type === 'parallel') {
    return children.flatMap(([name, branch]) =>
      slices(branch).map((slice) => ({ ...state, states: { [name]: slice } })),
    )
  }
  const sliced = children.map(([name, child]): [string, StateConfig[]] => [name, slices(child)])
  const most = Math.max(...sliced.map(([, of]) => of.length))
  return Array.from({ length: most }, (_, i) => ({
    ...state,
    states: Object.fromEntries(
      // A state with fewer slices is repeated, so that each slice is whole.
      sliced.flatMap(([name, of]) =>
        of
          .slice(Math.min(i, of.length - 1))
          .slice(0, 1)
          .map((one) => [name, one]),
      ),
    ),
  }))
}
