private import Platform

/// How many programs this computer can run at once without one waiting for another.
package let processorCount = ProcessInfo.processInfo.activeProcessorCount
