package shapes

area(w, h) := w * h
