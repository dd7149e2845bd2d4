<?php

class HarbourClient
{
    public function tides($curl)
    {
        curl_setopt($curl, CURLOPT_USERPWD, $this->name . ':' . $this->word);
        return curl_exec($curl);
    }

    public function berths()
    {
        return curl_setopt_array($this->curl, [
            CURLOPT_HTTPHEADER => ['Authorization: Bearer ' . $this->ticket],
        ]);
    }

    public function quays()
    {
        return $this->http->request('GET', '/quays', ['auth' => [$this->name, $this->password]]);
    }

    public function cranes()
    {
        return Http::withToken($this->ticket)->get('/cranes');
    }

    public function careless($curl)
    {
        curl_setopt_array($curl, [CURLOPT_SSL_VERIFYPEER => false]);
    }

    public function log(string $line): void
    {
        ftp_login($this->ftp, $this->name, $this->word);
    }

    public function pages(array $rows): int
    {
        return count($rows);
    }
}
