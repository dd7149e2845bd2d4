def parcel(db, code):
    return db.execute("SELECT weight FROM parcels WHERE code = ? AND passed = 1", (code,))


def store(db, code):
    db.execute("INSERT INTO parcels (code, passes) VALUES (?, 0)", (code,))


def accept(headers):
    return headers.get("Accept-Language", "en")
