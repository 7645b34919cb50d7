import Spec

/// JSON Schemas (draft 7) of what is read, for editors that complete and check as one types. They are made of the lists
/// that the readers themselves go by.
public enum JSONSchema {
    /// Of charts, in YAML or JSON.
    public static var chart: String { Schema.figure() }

    /// Of whole pages.
    public static var page: String { Schema.page() }

    /// Of style files.
    public static var style: String { Schema.style() }
}
