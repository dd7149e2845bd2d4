use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub fn expand(name: &Ident) -> TokenStream {
    let tokens = quote! { impl Named for #name {} };
    tokens
}
