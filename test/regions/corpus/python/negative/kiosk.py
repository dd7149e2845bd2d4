import frappe
import os
import streamlit as st
from functools import wraps

MAP_KEY = os.getenv("MAP_KEY")
BANNED_WORDS = ["drat"]
PHONE_PERMISSIONS = ["camera"]


class ReturnPolicy(Model):
    days = IntegerField()
    text = TextField()


@frappe.whitelist()
def harbours(country):
    return frappe.get_all("Harbour", filters={"country": country})


def json_required(view):
    @wraps(view)
    def inner(*args):
        if not request.is_json:
            return "JSON, please", 415
        return view(*args)

    return inner


@ajax_required
def suggest(request):
    return titles(request.GET["q"])


def station():
    if "station" not in st.session_state:
        st.session_state.station = "Dover"
    return st.session_state.station


async def greet(ctx):
    if ctx.author.voice is None:
        return
    await ctx.send("hello")


def parcel(row):
    if row.status in ("sent", "creator"):
        return row
