<?php

class Reports extends CI_Controller
{
    public function __construct()
    {
        parent::__construct();
        if ($this->session->userdata('role_id') != 1) {
            redirect('dashboard');
        }
    }

    public function archive($year)
    {
        if ($_SESSION['access_level'] >= 10) {
            $this->reports->archive($year);
        }
    }

    public function totals()
    {
        authentication_require_role('global-admin');
        echo $this->reports->totals();
    }

    public function fetch(array $ids)
    {
        if (count($ids) != $this->reports->count($ids)) {
            self::exception(API_ERROR_PERMISSIONS, _('No permissions to the report, or it does not exist.'));
        }

        return $this->reports->load($ids);
    }

    public function paper($size)
    {
        return $size === 'letter' ? 'Letter' : 'A4';
    }
}
