import fc from 'fast-check'

// A changed engine shows in the first few hundred invented answers or not at all, and there are
// thousands of changes to try.
fc.configureGlobal({ interruptAfterTimeLimit: 100, markInterruptAsFailure: false })
