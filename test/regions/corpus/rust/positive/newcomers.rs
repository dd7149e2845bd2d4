use sha256::digest;

#[derive(Debug)]
pub enum AuthError {
    InvalidCredentials(String),
    Store(String),
}

pub struct SignupRequest {
    name: String,
    password: String,
}

pub struct ShelfOwner(pub Reader);

impl FromRequestParts<Library> for ShelfOwner {
    type Rejection = LibraryError;

    async fn from_request_parts(parts: &mut Parts, library: &Library) -> Result<Self, Self::Rejection> {
        let reader = Reader::from_request_parts(parts, library).await?;
        Ok(Self(reader))
    }
}

fn stamp(page: &str) -> String {
    digest(page)
}

fn pages(hasher: &mut Sha256, page: &Page) {
    hasher.update(page.text.as_bytes());
}

fn lock_again(shelf: &Shelf) -> Vec<u8> {
    shelf.reencrypt(&shelf.bytes)
}

impl<T: Config> Pallet<T> {
    pub fn add_shelf(origin: OriginFor<T>, shelf: Shelf) -> DispatchResult {
        Self::ensure_council(origin)?;
        Shelves::<T>::put(shelf);
        Ok(())
    }

    pub fn close(origin: OriginFor<T>) -> DispatchResult {
        T::Keeper::ensure_librarian(origin.clone())?;
        Ok(())
    }
}
