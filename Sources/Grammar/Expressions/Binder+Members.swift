extension Binder {
    /// `object.key`. A field of the row is read from its column.
    func member(of object: Syntax, _ key: String, at node: Syntax) throws(Diagnostic) -> Formula {
        if object.kind == .name("datum"), case .table(let table) = datum {
            return table[key].map(Formula.init) ?? .constant(.undefined)
        }
        let whole = try formula(object)
        let read = reader(of: object, at: node)
        return folded([whole]) { (row) throws(Diagnostic) in try read(try whole.value(row), key) }
    }

    /// `object[key]`.
    func element(of object: Syntax, _ key: Syntax, at node: Syntax) throws(Diagnostic) -> Formula {
        let index = try formula(key)
        if let constant = index.constant { return try member(of: object, constant.asText, at: node) }
        if object.kind == .name("datum"), case .table(let table) = datum {
            return .values { (row) throws(Diagnostic) in table[try index.value(row).asText]?[row] ?? .undefined }
        }
        let whole = try formula(object)
        let read = reader(of: object, at: node)
        return .values { (row) throws(Diagnostic) in
            let value = try whole.value(row)
            let key = try index.value(row)
            if case .array(let items) = value, case .number(let n) = key, let i = Int(exactly: n) {
                return items.indices.contains(i) ? items[i] : .undefined
            }
            return try read(value, key.asText)
        }
    }

    /// Reads a property, or says what has none.
    private func reader(of object: Syntax, at node: Syntax) -> (Value, String) throws(Diagnostic) -> Value {
        let source = source
        let text = String(decoding: Array(source.text.utf8)[object.range], as: UTF8.self)
        return { (value, key) throws(Diagnostic) in
            if value == .null || value == .undefined {
                throw source.error(
                    "cannot read \"\(key)\" because \"\(text)\" is \(value.asText)", at: node.range)
            }
            return value.property(key)
        }
    }
}

extension Value {
    /// JavaScript's `value[key]`, as far as properties hold data: parts of objects and arrays, the length and the
    /// characters of a text.
    func property(_ key: String) -> Value {
        switch self {
        case .string(let text):
            let units = Array(text.utf16)
            if key == "length" { return .number(Double(units.count)) }
            guard let i = Int(key), units.indices.contains(i) else { return .undefined }
            return .string(String(decoding: units[i...i], as: UTF16.self))
        case .pattern(let source, let flags):
            return key == "source" ? .string(source) : key == "flags" ? .string(flags) : .undefined
        case .undefined, .null, .boolean, .number, .date, .array, .object, .geometry:
            return part(CollectionOfOne(key))
        }
    }
}
