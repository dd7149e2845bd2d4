package ui

import androidx.recyclerview.widget.RecyclerView

abstract class RowAdapter(private val rows: List<String>) : RecyclerView.Adapter<RecyclerView.ViewHolder>() {
    override fun getItemCount() = rows.size
}
