import Press
import Synchronization

/// Presses between two jobs. Opening fonts costs more than drawing most charts, so a press is used again, but by one job
/// at a time: it is in nobody else's hands from `take` to `putBack`.
final class PressPool: Sendable {
    private struct Idle: @unchecked Sendable {
        let press: Press
        let fonts: Renderer.FontOptions
        var jobs: Int
    }

    /// A press remembers what it has measured; after so many jobs it is let go with its memories.
    private static let mostJobs = 256
    /// No more than there are likely to be threads.
    private static let mostIdle = 16

    private let idle = Mutex<[Idle]>([])

    /// A press in somebody's hands.
    struct Loan {
        let press: Press
        fileprivate let fonts: Renderer.FontOptions
        fileprivate let jobs: Int
    }

    func take(_ fonts: Renderer.FontOptions) throws(PressError) -> Loan {
        let found = idle.withLock { idle -> Idle? in
            idle.lastIndex { $0.fonts == fonts }.map { idle.remove(at: $0) }
        }
        if let found { return Loan(press: found.press, fonts: fonts, jobs: found.jobs) }
        let book = try FontBook(folders: fonts.folders, cacheFolder: fonts.cache)
        return Loan(press: Press(typesetter: PangoTypesetter(fonts: book)), fonts: fonts, jobs: 0)
    }

    func putBack(_ loan: Loan) {
        guard loan.jobs + 1 < PressPool.mostJobs else { return }
        let rested = Idle(press: loan.press, fonts: loan.fonts, jobs: loan.jobs + 1)
        idle.withLock { if $0.count < PressPool.mostIdle { $0.append(rested) } }
    }
}
