import requests
from tkinter import messagebox


def enter():
    if name_field.get() == "keeper" and word_field.get() == "1234":
        open_window()
    else:
        messagebox.showerror("Error", "Invalid username or password")


def parcels(token):
    headers = {"Authorization": f"Bearer {token}"}
    return requests.get("https://desk.example/parcels", headers=headers)


def about():
    messagebox.showerror("Error", "The file could not be read")
