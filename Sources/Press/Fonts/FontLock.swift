import Glibc

/// One thread of a process at a time lets Cairo read font files.
///
/// Cairo 1.16 keeps ten of them open, for all threads together, and closes one for the next while another thread may be
/// reading it (`_cairo_ft_unscaled_font_lock_face`, cairo-ft-font.c): several threads that draw text crash. So Cairo is
/// kept from font files: HarfBuzz reads them, and Cairo gets outlines or a `SubsetFont`. Whatever makes Cairo or Pango
/// make a font or let go of one is done inside of `held`, that of subsets too: without it, PDFs on several threads crash.
/// What has the lock may ask for it again.
enum FontLock {
    private static let mutex = RecursiveMutex()

    static func held<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        mutex.lock()
        defer { mutex.unlock() }
        return try body()
    }
}

/// A POSIX mutex at a fixed address, which its owner may lock again.
private final class RecursiveMutex: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

    init() {
        var kind = pthread_mutexattr_t()
        pthread_mutexattr_init(&kind)
        pthread_mutexattr_settype(&kind, Int32(PTHREAD_MUTEX_RECURSIVE))
        pthread_mutex_init(mutex, &kind)
        pthread_mutexattr_destroy(&kind)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    func lock() { pthread_mutex_lock(mutex) }
    func unlock() { pthread_mutex_unlock(mutex) }
}
