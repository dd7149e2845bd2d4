import streamlit as st

if "authenticated" not in st.session_state:
    st.session_state.authenticated = False


def door(word):
    if word == st.secrets["door"]:
        st.session_state["logged_in"] = True


def page():
    if not st.session_state.get("logged_in"):
        st.stop()
    st.title("Tides")


def stand():
    if "idUsuario" in session:
        return counted(session["idUsuario"])


def guest():
    if hasattr(g, "user"):
        return g.user.name


def tides():
    if "station" not in st.session_state:
        st.session_state.station = "Dover"
    return st.session_state.station
