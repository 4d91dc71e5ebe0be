extension ZoneTable {
  /// The zones of Africa and America.
  ///
  /// Written by `Tests/TimeZones/generate.py`.
  static let west = """
    Africa/Abidjan,Africa/Timbuktu,Iceland|-968|-1830383032,0|27| Africa/Accra|-52|-1709337548,0|27|v3pjlwkDkbkDkb\
    kDkbkDlwkDkbkDkbkDkbkDlwkDkbkDkbkDkbkDlwkDkbkDkbkDkbkDlwkDkbkDkbkDkbkDqko^qgo^piv*vDlPmAlPstlPmAlPmAlPmAlP Afr\
    ica/Addis_Ababa|9288|-3155682888,9320|40|}O Africa/Algiers|732|-2486592732,561|30|y8p(mVl+m{lSl!man'm[lbm-qMxz\
    n[qLv5oAo5rXtPwLw&w6AvXt=mrtR$mylr Africa/Asmara|9332|-2524530932,9320|40|{l Africa/Asmera,Africa/Nairobi|8836\
    |-1946168836,9000|40|y<tww$vU Africa/Bamako|-1920|-1830382080,0|27|yTz8 Africa/Bangui|4460|-1830388460,3600|30\
    | Africa/Banjul|-3996|-1159829604,-3600|27|wD Africa/Bissau|-3740|-1830380400,-3600|27|}C Africa/Blantyre|8400\
    |-1844302800,8470|33|ubwk Africa/Brazzaville|3668|-1830387668,3600|30| Africa/Bujumbura|7048|-2524528648,7200|\
    33| Africa/Cairo,Egypt|7509|-2185409109,7200|39|{Fq+P+k6s7rIm>o#m>l)s+wvm`k2bn#k@l]k@kAk@kAk@kAk@l]k@kAk@kAfkE\
    fkAfkEfkEfkEfkAfkEfkEfkEfkAfkEfkEfkEfkAfkEft7n[t1q/kAfkEfkEfkEfkAfoPr:kEfkEfkAfkEfkEfs6+/+/+/+2+/+/+/+/+2+/+/7\
    2Lk)IMRkcqRp^lhu}lOpgkmw> Africa/Casablanca|-1820|-1773012580,0|30|z3q(m'v[vAYxWnhp.ljosl<kdmen.mRp*otyZl<kdn_\
    n0iMRoen`nRnUGl1nSn^)nbBmT)m&Bl=)l1Bkf.nXJk$.nVBk>B<J<B<J<Bk>B<J<Bk>B<J<B<J<Bk>B<J<B<J<J<B<J<Bk>B<J<B<J<J<B<J<\
    Bk>B<J<B<J<J<B<J<Bk>B<J<B<J<J<B<J<Bk>B<J<B<J<J<B<J<Bk>B<J<B<J<J<B<J<Bk>B<J<B<J<Bk>B<J<Bk>B<J Africa/Ceuta|-127\
    6|-2177452800,0|32|x^+vSo/n7l3lXk~:;{;nhp.ljosl<kdmen.mRp*u:#!#!#!#!1!#!#!#!#!# Africa/Conakry|-3292|-18303807\
    08,0|27|ySz2 Africa/Dakar|-4184|-1830379816,-3600|27|zG Africa/Dar_es_Salaam|9428|-1230777428,10800|40|x[x* Af\
    rica/Djibouti|10356|-1846291956,10800|40| Africa/Douala|2328|-1830386328,3600|30| Africa/El_Aaiun|-3168|-11360\
    70432,-3600|30|{_pRl<kdmen.mRzLl<kdn_n0iMRoen`nRnUGl1nSn^)nbBmT)m&Bl=)l1Bkf.nXJk$.nVBk>B<J<B<J<Bk>B<J<Bk>B<J<B\
    <J<Bk>B<J<B<J<J<B<J<Bk>B<J<B<J<J<B<J<Bk>B<J<B<J<J<B<J<Bk>B<J<B<J<J<B<J<Bk>B<J<B<J<J<B<J<Bk>B<J<B<J<J<B<J<Bk>B<\
    J<B<J<Bk>B<J<Bk>B<J Africa/Freetown|-3180|-1783120020,-3600|27|y2qilTm=lTm=lTsFlTm=lTm=lTt%q?pKu? Africa/Gabor\
    one|6220|-2682294220,5400|33|xy{K% Africa/Harare|7452|-2109290652,7200|33| Africa/Johannesburg|6720|-245817312\
    0,5400|33|wnpI%$% Africa/Juba|7588|-1230775588,7200|33|{Ao,k6Tm:TPkHlFlDltlpm9m2lEl4k6TPkHlFlpm9o0mzm2lEl4k6kH\
    lFlDp8yB Africa/Kampala|7780|-1309745380,10800|40|tsxwwF Africa/Khartoum|7808|-1230775808,7200|33|{Bo,k6Tm:TPk\
    HlFlDltlpm9m2lEl4k6TPkHlFlpm9o0mzm2lEl4k6kHlFlDp8xt Africa/Kigali|7216|-1091498416,7200|33| Africa/Kinshasa|36\
    72|-2276643672,3600|30| Africa/Lagos|815|-2035584815,0|30|ucvRvZ Africa/Libreville|2268|-1830386268,3600|30| A\
    frica/Lome|292|-2429827492,0|27| Africa/Luanda|3176|-2461452776,3124|30|y9 Africa/Lubumbashi|6592|-2276646592,\
    3600|33|y^ Africa/Lusaka|6788|-2109289988,7200|33| Africa/Malabo|2108|-1830386108,0|30|{z Africa/Maputo|7818|-\
    1924999818,7200|33| Africa/Maseru|6600|-2109289800,7200|33|{L% Africa/Mbabane|7464|-2109290664,7200|33| Africa\
    /Mogadishu|10888|-2403572488,10800|40|{3z5 Africa/Monrovia|-2588|-1604359012,-2670|27|{~ Africa/Ndjamena|3612|\
    -1830387612,3600|30|}Ql2 Africa/Niamey|508|-1830384508,-3600|30|yVz1 Africa/Nouakchott|-3828|-1830380172,0|27|\
    yRz; Africa/Ouagadougou|-364|-1830383636,0|27| Africa/Porto-Novo|628|-1830384628,0|30|yU Africa/Sao_Tome|1616|\
    -2713912016,-2205|27|z?}dtJ Africa/Tripoli,Libya|3164|-1577926364,3600|33|zYq,u0q1n:qBudygnc4$4C4mwmokI%lq4C4$\
    4l_vtmvxNr) Africa/Tunis|2444|-2797202444,561|30|zKz@-qNu((oZ.pSpLlo$rurjrWzW_n(lnwPq`!#n(o!x:k@o7-.-), Africa\
    /Windhoek|4104|-2458170504,5400|33|wmpI%{vrY&(FEF(&(&(&(&(FEF(&(&(&(&(F(&(&(&(&(FEF(&(&(&( America/Adak,Americ\
    a/Atka,US/Aleutian|44002|-3225223727,-42398|3|zh{VWlK%$%$0$%$%k9k4k:k3$0=0$%$%$%$%$0=on%$%$%'*'&(&(&'*'*'&(&(&\
    '*'*'*'&(&(&'*'*'&(&(& America/Anchorage,US/Alaska|50424|-3225223727,-35976|6|zf{ZWlK%$%$0$%$%k9k4k:k3$0=0$%$%\
    $%$%$0=on%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& America/Anguilla|-15136|-1825098464,-14400|17| America/\
    Antigua|-14832|-1825098768,-18000|17|{= America/Araguaina|-11568|-1767214032,-10800|21|xekVkIkQk]kTkXHk#kCk#dk\
    ek_k[kS5d5?5Hk^LKjkZ^kc^k&Rp+RMLlvl2KLK7KLMIk&^wQR America/Argentina/Buenos_Aires,America/Buenos_Aires|-14028|\
    -2372097972,-15408|21|z+ktHk6kg5?5?5?5H5?5?5?5Hk<kqk<krk;kskWkvk;k,ck-ck-ckH$0$%$klikukoKYk)Lk)Lk)YmKk,27 Amer\
    ica/Argentina/Catamarca,America/Argentina/ComodRivadavia,America/Catamarca|-15788|-2372096212,-15408|21|z'ktHk\
    6kg5?5?5?5H5?5?5?5Hk<kqk<krk;kskWkvk;k,ck-ck-ckH$0$%$klikukoKYk)m*m@m)k)YmJmMmGk, America/Argentina/Cordoba,Am\
    erica/Cordoba,America/Rosario|-15408|-1567453392,-14400|21|ktHk6kg5?5?5?5H5?5?5?5Hk<kqk<krk;kskWkvk;k,ck-ck-ck\
    H$0$%$klikukoKYk)m*m@m)k)YmKk,27 America/Argentina/Jujuy,America/Jujuy|-15672|-2372096328,-15408|21|z)ktHk6kg5\
    ?5?5?5H5?5?5?5Hk<kqk<krk;kskWkvk;k,ck-ck-ckH$0$%$klikukoKntsmYs0r4k)YmKk, America/Argentina/La_Rioja|-16044|-2\
    372095956,-15408|21|z%ktHk6kg5?5?5?5H5?5?5?5Hk<kqk<krk;kskWkvk;k,ck-ck-ckH$0$%$klikukoKYk)npnZo+Lk)YmJmMmGk, A\
    merica/Argentina/Mendoza,America/Mendoza|-16516|-2372095484,-15408|21|z!ktHk6kg5?5?5?5H5?5?5?5Hk<kqk<krk;kskWk\
    vk;k,ck-ck-ckH$0$%$klikukoKnts]k-ckgsfr+woDukk, America/Argentina/Rio_Gallegos|-16612|-2372095388,-15408|21|y~\
    ktHk6kg5?5?5?5H5?5?5?5Hk<kqk<krk;kskWkvk;k,ck-ck-ckH$0$%$klikukoKYk)Lk)Lk)YmJmMmGk, America/Argentina/Salta|-1\
    5700|-2372096300,-15408|21|z(ktHk6kg5?5?5?5H5?5?5?5Hk<kqk<krk;kskWkvk;k,ck-ck-ckH$0$%$klikukoKYk)m*m@m)k)YmKk,\
     America/Argentina/San_Juan|-16444|-2372095556,-15408|21|z#ktHk6kg5?5?5?5H5?5?5?5Hk<kqk<krk;kskWkvk;k,ck-ck-ck\
    H$0$%$klikukoKYk)npnZo+Lk)YwqnWp!k, America/Argentina/San_Luis|-15924|-2372096076,-15408|21|z&ktHk6kg5?5?5?5H5\
    ?5?5?5Hk<kqk<krk;kskWkvk;k,ck-ck-ckH$0$%$klikukoKr;sIk-q@x)nWp!pVpp272 America/Argentina/Tucuman|-15652|-23720\
    96348,-15408|21|z*ktHk6kg5?5?5?5H5?5?5?5Hk<kqk<krk;kskWkvk;k,ck-ck-ckH$0$%$klikukoKYk)m*m@m)k)YmJpQuuk,27 Amer\
    ica/Argentina/Ushuaia|-16392|-2372095608,-15408|21|z$ktHk6kg5?5?5?5H5?5?5?5Hk<kqk<krk;kskWkvk;k,ck-ck-ckH$0$%$\
    klikukoKYk)Lk)Lk)YwppTmGk, America/Aruba|-16824|-1826738376,-16200|17|}! America/Asuncion|-13840|-1206389360,-\
    14400|21|{RtqtrlmkWl?kWl?kW%C4C%C%C%C4C%C%C%C4C%oJk5C%mx7oRmno>lQl#k{2lmsQYK72+/+/+2%EF(&P72727KYKYKN=0=0$TPTP\
    TPN@N@NPTPTPN@N@N@NP America/Atikokan|-21988|-2366733212,-21600|14|ylk.yK America/Bahia|-9244|-1767216356,-108\
    00|21|xnkVkIkQk]kTkXHk#kCk#dkek_k[kS5d5?5Hk^LKjkZ^kc^k&RkcR5jk&ik&IMIMRMLlvl2KLK7KLMIk&^w@L America/Bahia_Band\
    eras|-25260|-1514739600,-25200|11|lJl.l)+CnInP*'*'*'&(&@7@*'*'&(&(&(&'*'*mjoM(&(&'*'*'*'&(&(&'*'*'&(& America/\
    Barbados|-14309|-1841256091,-14400|17|zRq}ssqpsOr?z^jPTPTkRrL America/Belem|-11636|-1767213964,-10800|21|xdkVk\
    IkQk]kTkXHk#kCk#dkek_k[kS5d5?5Hk^LKjkZ^ America/Belize|-21168|-1822500432,-21600|11|vwk%]k+kMk+kMk+]k%]k%]k+kM\
    k+kMk+kMk+]k%]k%]k+kMk+kMk+]k%]k%]k%]k+kMk+kMk+]k%]k%]k+qyuou1k+kMk+kMk+]k%]k%]k+kMk+kMk+kMk+]k%]k%]k+kMk+kMk+\
    ]k%]k%]k%]k+kMk+kMk+]k%v^q&wEkm America/Blanc-Sablon|-13708|-2713896692,-14400|17|zvk.lfW America/Boa_Vista|-1\
    4560|-1767211040,-14400|17|xhkVkIkQk]kTkXHk#kCk#dkek_k[kS5d5?5Hk^LKjkZ^w{7Kl$ America/Bogota|-17776|-173904142\
    4,-18000|14|}]og America/Boise|-27889|-2717640000,-28800|10|kK&(&uvy*Wl9%$%$%$%$0$%$%m's~k:k3$0=0$%$%$%$%$0=0$\
    %$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& America/Cambridge_Bay|0|-1577923200,-25200|10|yPWpA%$%$%$%$0=0$%\
    $%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'lIsKtG'*'*'&(&(& America/Campo_Grande|-13108|-1767212492,-14400|17|xm\
    kVkIkQk]kTkXHk#kCk#dkek_k[kS5d5?5Hk^LKjkZ^kc^k&RkcR5jk&ik&IMIMRMLlvl2KLK7KLMIk&^5RobmWMIk&jk)I5R5IMIMLMR5R5IMI\
    MIMIk&^ America/Cancun|-20824|-1514743200,-21600|14|pJtNx+*'lIRkw'&(&@7@*'*'&(&(&(&'*'*'&(&(&'*'*m' America/Ca\
    racas|-16064|-2524505536,-16060|17|yQ}${bw< America/Cayenne|-12560|-1846269040,-14400|21|}4 America/Cayman|-19\
    532|-2524502068,-18430|14|yN America/Chicago,US/Central|-21036|-2717647200,-21600|12|kK&(&k)YEF$72+/+/+/+/+2+/\
    +/+/+/+272+/+(oa'+/+272+/+m+W/+/+/+/+272+/+/+/+/0$%$%$%$%$0$%$%$%$%$0=0$%$%$%$%$0$%$%k9k4k:k3$0=0$%$%$%$%$0=0$\
    %$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& America/Chihuahua|-25460|-1514739600,-25200|11|lJl.l)+CnQ*'*V'&(\
    &@7@*'*'&(&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&( America/Ciudad_Juarez|-25556|-1514739600,-25200|10|lJl.l)+CnQ*'*V\
    '&(&@7@*'*'&(&(&(&'*'*k0>D>D>D>D>D>`>D>D>D>D>`>Ds{ America/Coral_Harbour,America/Panama|-19088|-2524502512,-19\
    176|14|x} America/Costa_Rica|-20173|-1545071027,-21600|11|};imBiwdmkm;p{ America/Coyhaique|-17296|-2524504304,\
    -16965|21|y:nEn<n2nFn%kUl-kUl-kUl-kUn$kUnHmQp&mPnL7MIP+/+27kRk5272+/+/+27272+/+/+/+27272%$+/+27@N2+/+/+/+272TP\
    +P0@+2727272+/+/+272TP+/N@&lllaD>`kY`l~kjlckjlckj>(&(&(&'*(F( America/Creston|-27964|-2713882436,-25200|9|z]u+\
     America/Cuiaba|-13460|-1767212140,-14400|17|xjkVkIkQk]kTkXHk#kCk#dkek_k[kS5d5?5Hk^LKjkZ^kc^k&RkcR5jk&ik&IMIMR\
    MLlvl2KLK7KLMIk&^u-mWMIk&jk)I5R5IMIMLMR5R5IMIMIMIk&^ America/Curacao|-16547|-1826738653,-16200|17|}# America/D\
    anmarkshavn|-4480|-1686091520,-10800|27|}Go3!#!#!#!1!#!#!#!#!#!1!#!#!#!#!#qP America/Dawson|-33460|-2188996940\
    ,-32400|9|xak./o$p@Wp<oEw4vu%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(&`>D>D>`>D>D>D>D>D>`>D>D>D>D A\
    merica/Dawson_Creek|-28856|-2713881544,-28800|9|zuk.lfWl}+/+/+272+/+/+/+/+2+/+/+/+/+272%$%$%$0=0$%$%$%$%$0$ Am\
    erica/Denver,America/Shiprock,Navajo,US/Mountain|-25196|-2717643600,-25200|10|kK&(&(FEkmy?Wp=0=0$%$%$%$%$0$%$%\
    k9k4k:k3$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& America/Detroit,US/Michigan|-19931|-205\
    1202469,-21600|16|wSz:WmF+y)r&$%v?%k9k4$%$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& Americ\
    a/Dominica|-14736|-1846266804,-14400|17| America/Edmonton,America/Yellowknife,Canada/Mountain|-27232|-19986639\
    68,-25200|10|wyk.khpmtA0=+272+x~Wl}+yy%$%$%$%$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& Am\
    erica/Eirunepe|-16768|-1767208832,-18000|14|xkkVkIkQk]kTkXHk#kCk#dkek_k[kS5d5?5Hk^LKjkZ^p,Ix8p) America/El_Sal\
    vador|-21408|-1546279392,-21600|11|}N727 America/Ensenada,America/Santa_Isabel,America/Tijuana,Mexico/BajaNort\
    e|-28084|-1514739600,-25200|8|u5unl.kz%w`uwuCt0t]l2sN+/+u#AGAUAGAGAGAGAxM0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&\
    (&'*'*'*'&(&(&'*'*'&(&(&(&'*'* America/Fort_Nelson|-29447|-2713880953,-28800|9|ztk.lfWl}+/+/+272+/+/+/+/+2+/+/\
    +/+/+272%$%$%$0=0$%$%$%$%$0$%$%$%$%$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(&`>D>D>`>D>D>D\
    >D>D America/Fort_Wayne,America/Indiana/Indianapolis,America/Indianapolis,US/East-Indiana|-20678|-2717647200,-\
    21600|16|kK&(&yHim+W/+/+/+/+272+/+/+/+/uE/wj%$%zx& America/Fortaleza|-9240|-1767216360,-10800|21|xokVkIkQk]kTk\
    XHk#kCk#dkek_k[kS5d5?5Hk^LKjkZ^kc^k&RnG7Kl0oiI America/Glace_Bay|-14388|-2131646412,-14400|18|xPk.lfWw)+y(%$%$\
    %$%$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& America/Godthab,America/Nuuk|-12416|-1686083\
    584,-10800|24|}Eo3!#!#!#!1!#!#!#!#!#!1!#!#!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-.-.-),),),)-.-.-),),)-.-. Americ\
    a/Goose_Bay|-14500|-2713895900,-12652|18|zrk.xVtU72727KYK7272o~K7272727K7kR+/+/+/+/+2+/+/+/+/0$%$%$%$%$0r!pl0$\
    %$%$%$%$0$%$%$%$%$0=0$%$%$%$%$0=0$%$%$%mi*mjoLmg&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(&`>D>D>`>D America/Grand_Tur\
    k|-17072|-2524504528,-18430|16|yO}P%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(&`>D>D>`>D>D>D>D>Dv# \
    America/Grenada|-14820|-1846266780,-14400|17| America/Guadeloupe|-14768|-1848254032,-14400|17| America/Guatema\
    la|-21724|-1617040676,-21600|11|}*kBwInkw(Tx<+ America/Guayaquil|-19160|-2524502440,-18840|14|{S}@lj America/G\
    uyana|-13959|-1843589241,-14400|17|uy}>xX America/Halifax,Canada/Atlantic|-15264|-2131645536,-14400|18|x54tzk.\
    n7jo`kCoYqqn-Hn-nql`k{l`?l`k{l`R5q^o`nnoYnvl#k{l#m/l`Rk&?5^l`k{l#k{k#?sUk{l#k{q{W/+/+/+/+n9+/+/+/+n9+/+/+/+n?%\
    $%$%$0=0$%$%$%$%$0$%$%$%$%$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& America/Havana,Cuba|-\
    19768|-2524501832,-19776|15|zyu`kCwzkBkdikdkBuZkBkdkBy+Ho[Imxm/27k)%$%$0$k5kRlom~mkm;%$0=0@+'&(&/+/+/+/k5kRk5(\
    &(&'*'*=k.=1O1O1O1O1!#!1l*,)-),),QhQh)lekFkiaZkFkiakian,a America/Hermosillo|-26632|-1514739600,-25200|9|lJl.l\
    )+CnInP*'*'* America/Indiana/Knox,America/Knox_IN,US/Indiana-Starke|-20790|-2717647200,-21600|12|kK&(&kOWl}+/+\
    /+272+/+/+/+/0$%$+/+/%$0$%$tnus%$%$%$%$0$%$%k9k4k:k3$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'xL America/Indiana/Marengo|\
    -20723|-2717647200,-21600|16|kK&(&kOWvT+mF+/+2+/+/+/+/+2p2%$%$0$%$%ook3zP& America/Indiana/Petersburg|-20947|-\
    2717647200,-21600|16|kK&(&kOWp6mc2+/+/+/+/+2%$%$%$%$tv$%$%$%$%$0$%$%k9k4k:k3$0=zJ` America/Indiana/Tell_City|-\
    20823|-2717647200,-21600|12|kK&(&kOWp6mc2+/+/+/+/+2%$%$%$ur$%o:m6$%nO America/Indiana/Vevay|-20416|-2717647200\
    ,-21600|16|kK&(&kOWw=xE%$%$0$%zk& America/Indiana/Vincennes|-21007|-2717647200,-21600|16|kK&(&kOW/+vx+/+oPmc2+\
    /+/+/+/0$72%$%$vJ%$%nO` America/Indiana/Winamac|-20785|-2717647200,-21600|16|kK&(&kOW/+/+/+/+272+/+/+/+/0$%$+/\
    +/+/+2p2%$%nOqz America/Inuvik|0|-536457600,-28800|10|y/%$%$%$%$0=0$%o:m6$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'\
    *'&(&(&'*'*'&(&(& America/Iqaluit,America/Pangnirtung|0|-865296000,-14400|16|ujpA%$%$%$%$0=0$%$%$%$%$0=0$%$%$%\
    '*'&(&(&'*'*'&(&(&'*'*'*'s;mglI&'*'*'&(&(& America/Jamaica,Jamaica|-18430|-1827687170,-18000|14|}Ak4k:k3$0=0$%\
    $%$%$%$0=0 America/Juneau|54139|-3225223727,-32261|6|zc{UWlK%$%$0$%$%k9k4k:k3$0=0$%$%n5%$0=oDlV%$%$%'*'&(&(&'*\
    '*'&(&(&'*'*'*'&(&(&'*'*'&(&(& America/Kentucky/Louisville,America/Louisville|-20582|-2717647200,-21600|16|kK&\
    (&txm(y5+m+Ws=pfv+72+/+/+/+/+2%$%$%$%$0$w%%$%$%$0$%$%ook3$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'\
    *'*'&(&(& America/Kentucky/Monticello|-20364|-2717647200,-21600|16|kK&(&kOWya%$%$%$0$%$%k9k4k:k3$0=0$%$%$%$%$0\
    =0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(lI&'*'*'&(&(& America/Kralendijk,America/Lower_Princes,America/Marigot,Amer\
    ica/Puerto_Rico,America/St_Barthelemy,America/Virgin|-15865|-2233035335,-14400|17|{cul America/La_Paz|-16356|-\
    1205954844,-12756|17|rM America/Lima|-18492|-2524503108,-18516|14|y'zHdo7%$%{kdt'du[dv(d America/Los_Angeles,U\
    S/Pacific|-28378|-2717640000,-28800|8|kK&(&kOWuHt6t`_UAGAGAGAGAUAGAGAGAGAU_U#!#!#!1O1$%$%$%$%$0$%$%k9k4k:k3$0=\
    0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& America/Maceio|-8572|-1767217028,-10800|21|xqkVkIk\
    Qk]kTkXHk#kCk#dkek_k[kS5d5?5Hk^LKjkZ^kc^k&Rp+Ru~7Kl0oiI America/Managua|-20708|-2524500892,-20712|11|{h{>otv4m\
    UocmUwwt#qOv.w:NsAr@ America/Manaus,Brazil/West|-14404|-1767211196,-14400|17|xikVkIkQk]kTkXHk#kCk#dkek_k[kS5d5\
    ?5Hk^LKjkZ^p,I America/Martinique|-14660|-1851537340,-14400|17|}TN America/Matamoros|-23400|-1514743200,-21600\
    |12|}L&p0*'*'*'&(&@7@*'*'&(&(&(&'*'* America/Mazatlan,Mexico/BajaSur|-25540|-1514739600,-25200|9|lJl.l)+CnInP*\
    '*'*'&(&@7@*'*'&(&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(& America/Menominee|-21027|-2659759773,-21600|12|z[&(&kOW/+\
    p=0uLv=k9k4k:k3$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& America/Merida|-21508|-151474320\
    0,-21600|11|pJt9x,*'*'*'&(&@7@*'*'&(&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(& America/Metlakatla|54822|-3225223727,-\
    31578|6|zb{WWlK%$%$0$%$%k9k4k:k3$0=0$%$%$%$%$0=0zZ`>D>Dt: America/Mexico_City,Mexico/General|-23796|-151473960\
    0,-25200|11|lJl.l)+Cv}Ytlq]uXk-v]T{i*'*'*'&(&@7@*'*'&(&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(& America/Miquelon|-13\
    480|-1847650520,-14400|22|}Sw!*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& America/Moncton|-15548|-2715882052,-1800\
    0|18|y$xOk.x;kBkdkBkdkBkdkBkdkBkdkBocRsoqosZl2r#W/+/+/+/+272+/+/+/+/+2+/%$%$%$0$%$%$%$%$0=0$%$%$%$%$0$%n5%$%$0\
    =0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*mi&(&(&'*'*'*'&(&(&'*'*'&(&(& America/Monterrey|-24076|-1514743200,-25200|11|v\
    Ql.l)+C}3&p0*'*'*'&(&@7@*'*'&(&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(& America/Montevideo|-13491|-1567455309,-14400\
    |21|umrso<mqo<mqw*kPkkkPkkkPkkkPl8l>l8l>rymqkkkPqntfq<xTrdq$m%vLNuSrvtipqu3l(topwreq[iu/k,kdkBn1k,nYt<w1n]n1l(\
    MRMLMIk)LwxmyP+kRk5/+/+/k5kRk5kRk5/+/+/+ America/Montreal,America/Nipigon,America/Thunder_Bay,America/Toronto,\
    Canada/Eastern|-19052|-2366736148,-18000|16|ykk.rCs8rzr3oVm(o[IMIk)YKYKYK72+/+/+/+272+/+/+/+/+/+272vP/+/+/+/F(\
    &(+/+/+/+/+2+/%$%$%$0$%$%$%$%$0=0$%$%$%$%$0$%$%$%$%$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(\
    &(& America/Montserrat|-14932|-1846266608,-14400|17| America/Nassau|-18570|-1825095030,-18000|16|zOuTpboay%%$0\
    =0$%$%$%$%$0$%$%$%$%$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& America/New_York,US/Eastern\
    |-17762|-2717650800,-18000|16|kK&(&(F=+272+/+/+/+/+2+/+/+/+/+272+/+/+/+/+272+/+m+W/+/+/+/+272+/+/+/+/0$%$%$%$%\
    $0$%$%$%$%$0=0$%$%$%$%$0$%$%k9k4k:k3$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& America/Nom\
    e|46702|-3225223727,-39698|6|zg{YWlK%$%$0$%$%k9k4k:k3$0=0$%$%$%$%$0=lXlr%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'\
    *'&(&(& America/Noronha,Brazil/DeNoronha|-7780|-1767217820,-7200|23|xfkVkIkQk]kTkXHk#kCk#dkek_k[kS5d5?5Hk^LKjk\
    Z^kc^k&RnG7Kl$okI America/North_Dakota/Beulah|-24427|-2717643600,-25200|12|kK&(&kOWl9%$%$%$%$0$%$%k9k4k:k3$0=0\
    $%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(&`>D>D>` America/North_Dakota/Center|-24312|-27176436\
    00,-25200|12|kK&(&kOWl9%$%$%$%$0$%$%k9k4k:k3$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'lI&(&(&'*'*'*'&(&(&'*'*'&(&(& Ame\
    rica/North_Dakota/New_Salem|-24339|-2717643600,-25200|12|kK&(&kOWl9%$%$%$%$0$%$%k9k4k:k3$0=0$%$%$%$%$0=0$%$%$%\
    '*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'lI&(&(& America/Ojinaga|-25060|-1514739600,-25200|12|lJl.l)+CnQ*'*V'&(&@7@*'*\
    '&(&(&(&'*'*k0>D>D>D>D>D>`>D>D>D>D>`>D America/Paramaribo|-13240|-1861906760,-13252|21|yswg{? America/Phoenix,\
    US/Arizona|-26898|-2717643600,-25200|9|kK&(&kOu4kj4yb% America/Port-au-Prince|-17360|-2524504240,-17340|16|z<}\
    MN$%$%$%$%rS,),),QhQhQ,),),QhQhw'&(&vO>D>D>D>te America/Port_of_Spain|-14764|-1825098836,-14400|17| America/Po\
    rto_Acre,America/Rio_Branco,Brazil/Acre|-16272|-1767209328,-18000|14|xpkVkIkQk]kTkXHk#kCk#dkek_k[kS5d5?5Hk^LKj\
    kZ^p?p) America/Porto_Velho|-15336|-1767210264,-14400|17|xckVkIkQk]kTkXHk#kCk#dkek_k[kS5d5?5Hk^LKjkZ^ America/\
    Punta_Arenas|-17020|-2524504580,-16965|21|y;nEn<n2nFn%kUl-kUl-kUl-kUn$kUnHmQp&mPnL7MIP+/+27kRk5272+/+/+27272+/\
    +/+/+27272%$+/+27@N2+/+/+/+272TP+P0@+2727272+/+/+272TP+/N@&lllaD>`kY`l~kj America/Rainy_River,America/Winnipeg\
    ,Canada/Central|-23316|-2602258284,-21600|12|zB7u$k.y&Lv;WK+P+/+/+oRlmm<+/+/+/+/+2+/+/+/%$+n?7n?1!#!#!#!#!1!#!\
    #!#!#!1O1!#!#!#!#!1O1!#!#!#QhQ,),),QhQhQ,),),QhQhQhQ,),),QhQhQ,),)& America/Rankin_Inlet|0|-410227200,-21600|1\
    2|xI%$%$%$%$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(n8'*'*'&(&(& America/Recife|-8376|-1767217224,-108\
    00|21|xrkVkIkQk]kTkXHk#kCk#dkek_k[kS5d5?5Hk^LKjkZ^kc^k&RnG7Kl$okI America/Regina,Canada/Saskatchewan|-25116|-2\
    030202084,-25200|11|x'k.wu+/+/+272+uN%$N@%@%$%qhWP%P+/+/+272+/+/+/+/+2+/+l}%$ America/Resolute|0|-704937600,-2\
    1600|12|yz%$%$%$%$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(n8'*'*'&(&(u% America/Santarem|-13128|-17672\
    12472,-14400|21|xlkVkIkQk]kTkXHk#kCk#dkek_k[kS5d5?5Hk^LKjkZ^p? America/Santiago,Chile/Continental|-16965|-1892\
    661435,-18000|19|nEn<n2nFn%kUl-kUl-kUl-kUn$kUnHmQv,pnsHmPnL7MIP+/+27kRk5272+/+/+27272+/+/+/+27272%$+/+27@N2+/+\
    /+/+272TP+P0@+2727272+/+/+272TP+/N@&lllaD>`kY`l~kjlckjlckj>(&(&(&' America/Santo_Domingo|-16776|-2524504824,-1\
    6800|17|{dzmHuRqdsvq9t2q0t/q2t-q6t)z6B America/Sao_Paulo,Brazil/East|-11188|-1767214412,-10800|21|xgkVkIkQk]kT\
    kXHk#kCk#dweqsk[kS5d5?5Hk^LKjkZ^kc^k&RkcR5jk&ik&IMIMRMLlvl2KLK7KLMIk&^5RobmWMIk&jk)I5R5IMIMLMR5R5IMIMIMIk&^ Am\
    erica/Scoresbysund|-5272|-1686090728,-7200|24|}F;rn%!#!#!1!#!#!#!#!#!1!#!#!#!#!#3,),),)-.-.-),),)-.-.-.-),),)-\
    .-.-),),),)-.-.-),),)-.-.- America/Sitka|53927|-3225223727,-32473|6|zd{TWlK%$%$0$%$%k9k4k:k3$0=0$%$%$%$%$0=oDl\
    V%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& America/St_Johns,Canada/Newfoundland|-12652|-1664130548,-9052|2\
    0|los:k.s!mUs}%$%@N@N@N@N@%$%@N@N@N@N@%@N@Nr>phNs'72727KYK7272o~K7272727K7kR+/+/+/+/+2+/+/+/+/0$%$%$%$%$0=0$%$\
    %$%$%$0$%$%$%$%$0=0$%$%$%$%$0=0$%$%$%mi*mjoLmg&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(&`>D>D>`>D America/St_Kitts|-1\
    5052|-1825098548,-14400|17| America/St_Lucia|-14640|-1830369360,-14400|17| America/St_Thomas|-15584|-184626601\
    6,-14400|17| America/St_Vincent|-14696|-1830369304,-14400|17| America/Swift_Current|-25880|-2030201320,-25200|\
    11|x&k.lfW/TP+/+/+w+%n5%$+27wa America/Tegucigalpa|-20932|-1538503868,-21600|11|}K727x`l< America/Thule|-16508\
    |-1686079492,-14400|18|}Y%$%@&(&(&'*'*'*'&(&(&'*'*'&(&(& America/Tortola|-15508|-1846266092,-14400|17| America\
    /Vancouver,Canada/Pacific|-29548|-2713880852,-28800|8|zsk.lfW/+/+/+/+272+/+/+/+/+2+/+/+/+/+272%$%$%$0=0$%$%$%$\
    %$0$%$%$%$%$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(& America/Whitehorse,Canada/Yukon|-324\
    12|-2188997988,-32400|9|xbk./o$p@Wp<oEmXx6%$%$0=0$%$%$%'*'&(&(&'*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(&`>D>D>`>D>D>D>D\
    >D>`>D>D>D>D America/Yakutat|52865|-3225223727,-33535|6|ze{XWlK%$%$0$%$%k9k4k:k3$0=0$%$%$%$%$0=0$%$%$%'*'&(&(&\
    '*'*'&(&(&'*'*'*'&(&(&'*'*'&(&(&
    """
}
