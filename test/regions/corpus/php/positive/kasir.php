<?php

class Kasir
{
    public function masuk($nama, $sandi)
    {
        $rows = $this->db->query("select * from tbl_kasir where nama = ? and sandi = ?", [$nama, $sandi]);
        return $rows->first();
    }

    public function tambah($nama, $hash)
    {
        $this->db->query("INSERT INTO users (nama, password) VALUES (?, ?)", [$nama, $hash]);
    }

    public function harga($barang)
    {
        return $this->db->query("SELECT harga FROM barang WHERE kode = ?", [$barang])->first();
    }
}
