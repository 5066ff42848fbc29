/// What the terminal shows in this state.
package func view(_ state: AppState) -> Screen {
  Screen(size: state.size)
}
